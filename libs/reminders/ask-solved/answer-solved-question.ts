import { Injectable } from '@nestjs/common';
import type { Role } from '@vigie/access';
import { SolveCase } from '@vigie/casework';
import { parisDate } from '@vigie/domain';
import { isUuid } from '@vigie/intake';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import type { SolvedAnswer } from './solved-answer';
import { SolvedRound } from './solved-round';

export type AnswerOutcome = { readonly kind: 'ANSWERED'; readonly answer: SolvedAnswer } | { readonly kind: 'REFUSED'; readonly message: string };

interface Claimed { readonly account_id: string; readonly role: Role; readonly structure_id: string; readonly case_code: string }

/** The first answer wins: a second finds nothing to claim. */
const CLAIM = `
  UPDATE solved_question question SET answer = $3, answered_at = $4 FROM account JOIN structure ON structure.id = account.structure_id AND structure.active
  WHERE question.id = $1 AND question.round_id = $2 AND question.answer IS NULL AND question.expires_at > $4
    AND account.id = question.account_id AND account.disabled_at IS NULL AND account.structure_id = question.structure_id
  RETURNING question.account_id, account.role, question.structure_id, question.case_code`;

/** Takes the one answer that a link of a mail may give about a case, as the account that was asked. */
@Injectable()
export class AnswerSolvedQuestion {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, private readonly rounds: SolvedRound, private readonly solve: SolveCase) {}

  /** « Not yet » is noted; the others solve the case as of today, which its structure may take back in the app. */
  async execute(token: string, questionId: string, answer: SolvedAnswer): Promise<AnswerOutcome> {
    const roundId = this.rounds.roundOf(token);
    if (roundId === null || !isUuid(questionId)) return { kind: 'REFUSED', message: MESSAGES.staleLink };
    const now = this.clock.now();
    const [claimed] = await this.tx.run(SYSTEM, async (manager) => (await manager.query<[Claimed[], number]>(CLAIM, [questionId, roundId, answer, now]))[0]);
    if (!claimed) return { kind: 'REFUSED', message: MESSAGES.answered };
    if (answer === 'NOT_YET') return { kind: 'ANSWERED', answer };
    const asked = { role: claimed.role, scope: { kind: 'STRUCTURE' as const, accountId: claimed.account_id, structureId: claimed.structure_id } };
    try {
      // Solved meanwhile by somebody else is solved as well.
      await this.solve.execute(asked, claimed.case_code, { outcome: answer, solvedOn: parisDate(now), ruptures: null });
      return { kind: 'ANSWERED', answer };
    } catch (error) {
      await this.tx.run(SYSTEM, (manager) => manager.query('UPDATE solved_question SET answer = NULL, answered_at = NULL WHERE id = $1', [questionId]));
      throw error;
    }
  }
}
