import { IsNull, type EntityManager } from 'typeorm';
import type { IsoDate } from '@vigie/domain';
import { DossierEntity } from '../persistence/dossier.entities';
import { readSnapshot } from './read-snapshot';
import type { Figure } from './snapshot';

export interface LastLetter { readonly number: number; readonly sentOn: IsoDate; readonly figures: readonly Figure[] }

/** The letter sent last about the very territory of a dossier, with its figures. */
export async function lastLetterAbout(manager: EntityManager, { id, regionCode, departmentCode, siteCode }: DossierEntity): Promise<LastLetter | null> {
  const place = { regionCode: regionCode ?? IsNull(), departmentCode: departmentCode ?? IsNull(), siteCode: siteCode ?? IsNull() };
  const sent = (await manager.findBy(DossierEntity, place)).filter((one) => one.sending !== null && one.id !== id).sort((a, b) => (a.sending!.sentOn < b.sending!.sentOn ? 1 : -1));
  const [last] = sent;
  if (!last?.sending) return null;
  const snapshot = await readSnapshot(manager, last.id, last.version);
  return snapshot && { number: last.number, sentOn: last.sending.sentOn, figures: snapshot.content.figures };
}
