import type { EntityManager } from 'typeorm';
import { REPORT_STATUSES, addDays, countsInBuckets, monthOf, type IsoDate } from '@vigie/domain';
import { RECOMMENDATIONS } from '@vigie/reference';
import type { PublishedVocabularies } from '@vigie/catalogue';
import { DossierCommitmentEntity, DossierDocumentEntity } from '../persistence/dossier-file.entities';
import type { DossierEntity } from '../persistence/dossier.entities';
import countSince from './count-since.sql?raw';

export interface MonthSince { readonly month: string; readonly reports: number }
export interface FollowedCommitment extends DossierCommitmentEntity {
  readonly label: string;
  /** Exact, month by month since half a year before the letter left; for staff only. */
  readonly since: readonly MonthSince[];
}
export interface FollowUp { readonly commitments: readonly FollowedCommitment[]; readonly documents: readonly DossierDocumentEntity[] }

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);
const BEFORE_DAYS = 183;

/** What was answered to a letter, and how what it asked about has gone since. */
export async function readFollowUp(manager: EntityManager, dossier: DossierEntity, { vocabularies }: PublishedVocabularies, today: IsoDate): Promise<FollowUp> {
  const dossierId = dossier.id;
  const kept = await manager.find(DossierCommitmentEntity, { where: { dossierId }, order: { subject: 'ASC', code: 'ASC' } });
  const documents = await manager.find(DossierDocumentEntity, { where: { dossierId }, order: { receivedOn: 'DESC', id: 'ASC' } });
  const commitments: FollowedCommitment[] = [];
  for (const commitment of kept) {
    const from = monthOf(addDays(dossier.sending?.sentOn ?? today, -BEFORE_DAYS));
    const rows = await manager.query<MonthSince[]>(countSince, [from, today, COUNTED, dossier.regionCode, dossier.departmentCode, dossier.siteCode, difficultiesOf(commitment, vocabularies)]);
    const counts = new Map(rows.map(({ month, reports }) => [month, reports]));
    const since: MonthSince[] = [];
    for (let month = from; month <= today; month = monthOf(addDays(month, 31))) since.push({ month: month.slice(0, 7), reports: counts.get(month.slice(0, 7)) ?? 0 });
    commitments.push({ ...commitment, label: labelOf(commitment, vocabularies), since });
  }
  return { commitments, documents };
}

type Vocabularies = PublishedVocabularies['vocabularies'];

function labelOf({ subject, code }: DossierCommitmentEntity, { difficulties }: Vocabularies): string {
  return (subject === 'RECOMMENDATION' ? RECOMMENDATIONS.find((one) => one.code === code) : difficulties.find((term) => term.code === code))?.label ?? code;
}

/** A recommendation is followed by the difficulties that bear it out. */
function difficultiesOf({ subject, code }: DossierCommitmentEntity, { difficulties }: Vocabularies): string[] {
  if (subject === 'DIFFICULTY') return [code];
  const named = RECOMMENDATIONS.find((one) => one.code === code)?.evidencedBy.flatMap((evidence) => (evidence.startsWith('difficulties.') ? [evidence.slice('difficulties.'.length)] : [])) ?? [];
  return difficulties.filter((term) => named.includes(term.code) || named.includes(term.group ?? '')).map((term) => term.code);
}
