/** What the person said of reports that look like this one. Plain JSON, kept with the draft. */
export type SimilarChoice =
  /** It goes on under the code of a case that exists. */
  | { readonly decision: 'SAME_CASE'; readonly caseCode: string }
  /** It is none of them, and why. */
  | { readonly decision: 'APART'; readonly seen: readonly string[]; readonly from: string; readonly reason: 'OTHER_PERSON' | 'OTHER_FACTS' | 'OTHER'; readonly note: string };
