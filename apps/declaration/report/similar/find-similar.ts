import { graphql, type ResultOf } from '../../graphql/graphql';
import { request, type SendRequest } from '../../graphql/request';
import type { ReportDraft } from '../draft/report-draft';

const SIMILAR_REPORTS = graphql(`
  query SimilarReports($idempotencyKey: ID!, $traits: ReportTraitsInput!) {
    similarReports(idempotencyKey: $idempotencyKey, traits: $traits) {
      match
      report { id reference caseCode occurredOn createdAt siteCode rights difficulties }
    }
  }
`);

export type SimilarReport = ResultOf<typeof SIMILAR_REPORTS>['similarReports'][number];

/** What the structure may have reported already and the person has not been asked about. @throws RequestFailure */
export async function findSimilar(draft: ReportDraft, send: SendRequest = request): Promise<readonly SimilarReport[]> {
  const { siteCode, occurredOn, audience, stayDocument } = draft;
  // Half filled in: the server refuses it by its fields.
  if (siteCode === null || occurredOn === null || audience === null || stayDocument === null) return [];
  const { similarReports } = await send(SIMILAR_REPORTS, {
    idempotencyKey: draft.idempotencyKey,
    traits: {
      siteCode, occurredOn, audience, stayDocument, caseCode: draft.caseCode, stayDocumentExpiresOn: draft.stayDocumentExpiresOn,
      difficulties: [...draft.difficulties], rights: draft.ruptures.map(({ right }) => right),
    },
  });
  return similarReports.filter((found) => !isDecided(draft, found));
}

/** The person has already said what this one is to them. */
function isDecided({ similar, caseCode }: ReportDraft, { report }: SimilarReport): boolean {
  if (similar === null) return false;
  return similar.decision === 'SAME_CASE' ? similar.caseCode === caseCode : similar.seen.includes(report.id);
}
