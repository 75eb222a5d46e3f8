import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { IsoDate } from '@vigie/domain';
import { DossierCommitmentEntity, type CommitmentAnswer } from '../persistence/dossier-file.entities';
import { DossierEntity } from '../persistence/dossier.entities';
import { territoryOf } from '../words/territory';

/** A letter of a regional federation, and what came of it, as it stood on the data date. */
export interface RegionalLetter {
  readonly number: number;
  readonly regionCode: string;
  readonly territory: string;
  /** First line of the envelope. */
  readonly recipient: string;
  readonly sentOn: IsoDate;
  /** Null: no answer yet. */
  readonly answeredOn: IsoDate | null;
  /** How many demands were answered so. */
  readonly answers: Readonly<Partial<Record<CommitmentAnswer, number>>>;
}

/** What regions wrote about any day of the period of a national dossier, the first sent first: what a region obtains, or does not, bears out what the nation asks. None for a region's own dossier. */
export async function regionalLetters(manager: EntityManager, { regionCode, from, to }: DossierEntity): Promise<RegionalLetter[]> {
  if (regionCode !== null) return [];
  const regional = await manager.findBy(DossierEntity, { regionCode: Not(IsNull()), from: LessThanOrEqual(to), to: MoreThanOrEqual(from) });
  const sent = regional.flatMap((dossier) => (dossier.sending ? [{ ...dossier, sending: dossier.sending }] : []));
  const commitments = await manager.findBy(DossierCommitmentEntity, { dossierId: In(sent.map(({ id }) => id)) });
  return sent.map((dossier): RegionalLetter => {
    const answers: Partial<Record<CommitmentAnswer, number>> = {};
    for (const { answer } of commitments.filter(({ dossierId }) => dossierId === dossier.id)) answers[answer] = (answers[answer] ?? 0) + 1;
    return {
      number: dossier.number, regionCode: dossier.regionCode ?? '', territory: territoryOf(dossier), recipient: dossier.recipient[0] ?? '', sentOn: dossier.sending.sentOn, answeredOn: dossier.answer?.answeredOn ?? null, answers,
    };
  }).sort((a, b) => (a.sentOn === b.sentOn ? a.number - b.number : a.sentOn < b.sentOn ? -1 : 1));
}
