import { addDays, parisDate } from '@vigie/domain';
import { Notify } from '@vigie/notifications';
import { JobHandler, type HandlesJob, type JobOutcome } from '@vigie/pipeline';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';

/** Told a week before, and on the day. */
const AHEAD_DAYS = [7, 0] as const;

interface Due { readonly dossierId: string; readonly regionCode: string | null; readonly count: number }

/** Tells staff of what was promised and comes due. Idempotent: told once of each day of each dossier. */
@JobHandler('remind-commitments')
export class RemindCommitments implements HandlesJob<'remind-commitments'> {
  constructor(private readonly tx: TransactionRunner, private readonly notify: Notify, private readonly clock: Clock) {}

  async handle(): Promise<JobOutcome> {
    const today = parisDate(this.clock.now());
    const days = AHEAD_DAYS.map((ahead) => addDays(today, ahead));
    const told = await this.tx.run(SYSTEM, async (manager) => {
      const due = await manager.query<Due[]>(
        `SELECT dossier.id AS "dossierId", dossier.region_code AS "regionCode", count(*)::int AS count FROM dossier_commitment kept JOIN dossier ON dossier.id = kept.dossier_id
          WHERE kept.due_on = ANY ($1::date[]) AND kept.answer IN ('PROMISED', 'PARTLY') AND dossier.status <> 'CLOSED' GROUP BY dossier.id, dossier.region_code ORDER BY dossier.id`, [days]);
      for (const { dossierId, regionCode, count } of due) {
        await this.notify.execute(manager, { kind: 'COMMITMENT_DUE', to: regionCode === null ? { nation: true } : { regionCode }, notice: { dossierId, count }, once: `commitment ${dossierId} ${today}` });
      }
      return due.length;
    });
    if (told === 0) return { skipped: 'nothing comes due' };
  }
}
