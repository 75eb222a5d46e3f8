import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readSolvedQuestionToken } from '@vigie/notifications';
import { isUuid } from '@vigie/intake';
import { Clock, CONFIG, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import type { SolvedAnswer } from './solved-answer';

export interface SolvedQuestion {
  readonly id: string;
  readonly caseCode: string;
  /** Days from the last report of the case to the question: 30 or 60. */
  readonly afterDays: number;
  /** Null: not answered yet. */
  readonly answer: SolvedAnswer | null;
  /** False once the case was solved or closed otherwise. */
  readonly open: boolean;
}

/** The account must still be in use and of the structure, which must be open: leaving it, or its closing, ends its links. */
const ROUND = `
  SELECT question.id, question.case_code AS "caseCode", question.after_days AS "afterDays", question.answer,
    EXISTS (SELECT 1 FROM report WHERE report.structure_id = question.structure_id AND report.case_code = question.case_code AND report.status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED')) AS open
  FROM solved_question question JOIN account ON account.id = question.account_id JOIN structure ON structure.id = account.structure_id AND structure.active
  WHERE question.round_id = $1 AND question.expires_at > $2 AND account.disabled_at IS NULL AND account.structure_id = question.structure_id
  ORDER BY question.after_days DESC, question.id`;

/** What a link of a mail asks, without a session: the case codes of that round and nothing else. */
@Injectable()
export class SolvedRound {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>) {}

  /** @returns null for a link that is not ours, is too old, or has had all its answers */
  async read(token: string): Promise<readonly SolvedQuestion[] | null> {
    const roundId = this.roundOf(token);
    if (roundId === null) return null;
    const questions = await this.tx.run(SYSTEM, (manager) => this.questions(manager, roundId));
    return questions.some(({ answer, open }) => answer === null && open) ? questions : null;
  }

  roundOf(token: string): string | null {
    const roundId = readSolvedQuestionToken(this.config.secret, token);
    return roundId !== null && isUuid(roundId) ? roundId : null;
  }

  private questions(manager: EntityManager, roundId: string): Promise<SolvedQuestion[]> {
    return manager.query<SolvedQuestion[]>(ROUND, [roundId, this.clock.now()]);
  }
}
