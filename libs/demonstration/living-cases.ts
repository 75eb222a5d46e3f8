import type pg from 'pg';
import { addDays, type IsoDate } from '@vigie/domain';
import { newId } from '@vigie/platform';
import type { DemonstrationStructure } from './federation';

interface LivingStep {
  /** Days before today. */
  readonly ago: number;
  readonly channel: string;
  readonly means: string;
  readonly outcome: string | null;
  readonly answer?: string;
  readonly hours?: number;
}

interface LivingCase {
  readonly story: string;
  readonly attempts: object;
  readonly expiresInDays: number;
  readonly steps: readonly LivingStep[];
}

const NO = { tried: false, outcome: null };
const tried = (outcome: string) => ({ tried: true, outcome });

/** Cases whose file is alive at the first start: sentences written for it, nobody said them. */
export const LIVING_CASES: readonly LivingCase[] = [
  {
    story: 'sent round between the CCC, the préfecture and the PAN',
    attempts: { CCC: tried('STEREOTYPED_ANSWER'), PAN: NO, SUBSTITUTION: NO }, expiresInDays: -6,
    steps: [
      { ago: 27, channel: 'CCC', means: 'EMAIL', outcome: 'SENT_BACK_TO_PREFECTURE', answer: 'Le CCC n’a pas la main et invite à voir avec la préfecture.', hours: 0.5 },
      { ago: 21, channel: 'PREFECTURE', means: 'EMAIL', outcome: 'SENT_BACK_TO_CCC', answer: 'La préfecture répond que seul le CCC traite les difficultés du téléservice.', hours: 0.25 },
      { ago: 13, channel: 'PAN', means: 'ON_SITE', outcome: 'SENT_BACK_TO_CCC', answer: 'L’agent·e du PAN a essayé la même démarche, sans plus de succès.', hours: 2 },
      { ago: 3, channel: 'CCC', means: 'EMAIL', outcome: null, hours: 0.25 },
    ],
  },
  {
    story: 'waiting for the substitution',
    attempts: { CCC: tried('NO_ANSWER'), PAN: tried('NO_APPOINTMENT'), SUBSTITUTION: NO }, expiresInDays: 18,
    steps: [
      { ago: 44, channel: 'CCC', means: 'EMAIL', outcome: 'NO_ANSWER', hours: 0.5 },
      { ago: 30, channel: 'PAN', means: 'PHONE', outcome: 'NO_APPOINTMENT', answer: 'Aucun créneau avant sept semaines.', hours: 1 },
      { ago: 24, channel: 'SUBSTITUTION', means: 'POST', outcome: null, hours: 1.5 },
    ],
  },
  {
    story: 'refused, with the time to go to court running',
    attempts: { CCC: tried('OFF_TOPIC_ANSWER'), PAN: tried('APPOINTMENT_NO_SOLUTION'), SUBSTITUTION: NO }, expiresInDays: 41,
    steps: [
      { ago: 35, channel: 'SUBSTITUTION', means: 'EMAIL', outcome: 'REFUSED', answer: 'La préfecture demande un écrit explicite du CCC.', hours: 1 },
      { ago: 9, channel: 'DEFENSEUR_DES_DROITS', means: 'ONLINE', outcome: 'MEDIATION_OPENED', hours: 0.75 },
    ],
  },
];

/** A report that happened before the first step, still open, of the structure whose accounts are printed at start. */
const CANDIDATES = `
  SELECT id, case_code, region_code FROM report
  WHERE structure_id = $1 AND status IN ('SUBMITTED', 'QUALIFIED') AND occurred_on BETWEEN $2 AND $3
  ORDER BY cardinality(rights) DESC, occurred_on DESC LIMIT $4`;

/**
 * Gives a few reports of the structure a timeline. Those there are not, for want of reports, are left out.
 * @param client in the transaction that loads the reports, as their owner
 */
export async function tellLivingCases(client: pg.Client, structure: DemonstrationStructure | undefined, lastDay: IsoDate): Promise<void> {
  if (!structure) return;
  const { rows } = await client.query<{ id: string; case_code: string; region_code: string }>(CANDIDATES, [structure.id, addDays(lastDay, -150), addDays(lastDay, -46), LIVING_CASES.length]);
  for (const [index, report] of rows.entries()) {
    const { attempts, expiresInDays, steps } = LIVING_CASES[index]!;
    await client.query(
      `UPDATE report SET attempts = $2, audience = 'BPI', stay_document = 'PROLONGATION_BPI', stay_document_expires_on = $3 WHERE id = $1`,
      [report.id, JSON.stringify(attempts), addDays(lastDay, expiresInDays)],
    );
    for (const step of steps) {
      const day = addDays(lastDay, -step.ago);
      await client.query(
        `INSERT INTO recourse_step (id, structure_id, region_code, case_code, channel, means, taken_on, outcome, answer, hours_spent, vocabulary_version, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)`,
        [newId(), structure.id, report.region_code, report.case_code, step.channel, step.means, day, step.outcome, step.answer ?? null, step.hours ?? null, `${day}T16:00:00Z`],
      );
    }
  }
}
