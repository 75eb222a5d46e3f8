import type { Viewer } from '@vigie/access';
import type { DossierOutcome } from '../outcome';
import type { ReadDossiers } from '../read-dossiers/read-dossiers';
import { DossierChanged, DossierRefused, dossierObject, type DossierChangeResult } from './dossier.object';

/** The dossier as it stands after a change, or why there was none. */
export async function changeResult(read: ReadDossiers, viewer: Viewer, outcome: DossierOutcome): Promise<typeof DossierChangeResult> {
  if (outcome.kind === 'REFUSED') return Object.assign(new DossierRefused(), { reason: outcome.reason, message: outcome.message });
  return Object.assign(new DossierChanged(), { dossier: dossierObject(await read.one(viewer, outcome.id)) });
}
