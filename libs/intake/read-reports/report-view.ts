import type { Scope } from '@vigie/platform';
import type { ReportEntity } from '../persistence/report.entity';

type Inside = 'caseCode' | 'narrative' | 'testimony' | 'bodyHash' | 'idempotencyKey' | 'structureNumber' | 'reporterId' | 'apartFrom' | 'apartReason' | 'apartNote';

/** A report as one viewer sees it. Texts and the case code never travel with it further than its own structure; a testimony never does. */
export interface ReportView extends Omit<ReportEntity, Inside> {
  readonly caseCode: string | null;
  readonly narrative: string | null;
  readonly hasNarrative: boolean;
  readonly hasTestimony: boolean;
}

export function reportView(report: ReportEntity, scope: Scope): ReportView {
  const {
    caseCode, narrative, testimony, bodyHash: _hash, idempotencyKey: _key, structureNumber: _number, reporterId: _reporter,
    apartFrom: _from, apartReason: _reason, apartNote: _note, ...coded
  } = report;
  const own = scope.kind === 'STRUCTURE' && scope.structureId === report.structureId;
  return {
    ...coded,
    caseCode: own ? caseCode : null,
    narrative: own ? narrative : null,
    hasNarrative: narrative !== null,
    hasTestimony: testimony !== null,
  };
}
