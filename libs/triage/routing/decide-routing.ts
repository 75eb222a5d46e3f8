/** What the routing rules read of a report: codes only. */
export interface RoutedTraits {
  readonly departmentCode: string;
  readonly siteCode: string;
  readonly difficulties: readonly string[];
  readonly rights: readonly string[];
  readonly structureType: string;
  readonly audience: string;
  readonly stayDocument: string;
}

/** Each list: one of these; empty: whatever. All lists together. */
export interface RoutingConditions {
  readonly departmentCodes: readonly string[];
  readonly siteCodes: readonly string[];
  readonly difficulties: readonly string[];
  readonly rights: readonly string[];
  readonly structureTypes: readonly string[];
  readonly audiences: readonly string[];
  readonly stayDocuments: readonly string[];
}

export interface RoutingRule {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly when: RoutingConditions;
  /** In whose charge it puts a report. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly tag: string | null;
  /** Marks it with `PRIORITY_TAG`. */
  readonly priority: boolean;
}

/** Priority is a tag like any other, so that it is searched, given to many at once, taken off and undone as they are. */
export const PRIORITY_TAG = 'prioritaire';

export interface Routing {
  readonly matched: readonly RoutingRule[];
  /** The rule that says in whose charge it goes. */
  readonly charge: RoutingRule | null;
  /** Each tag once, with the first rule that gives it. */
  readonly tags: readonly { readonly tag: string; readonly rule: RoutingRule }[];
}

/**
 * What rules make of a report. All that match speak, in their order: tags add up, and only a charge, which cannot be
 * shared, goes to the first that names one. « First match only » would make each rule repeat the tags of those below it.
 */
export function decideRouting(rules: readonly RoutingRule[], report: RoutedTraits): Routing {
  const matched = rules.filter(({ enabled, when }) => enabled && matches(when, report));
  const given = matched.flatMap((rule) => [...(rule.tag ? [rule.tag] : []), ...(rule.priority ? [PRIORITY_TAG] : [])].map((tag) => ({ tag, rule })));
  return {
    matched,
    charge: matched.find(({ assigneeId }) => assigneeId !== null) ?? null,
    tags: given.filter(({ tag }, at) => given.findIndex((other) => other.tag === tag) === at),
  };
}

function matches(when: RoutingConditions, report: RoutedTraits): boolean {
  const one = (wanted: readonly string[], codes: readonly string[]) => wanted.length === 0 || codes.some((code) => wanted.includes(code));
  return one(when.departmentCodes, [report.departmentCode]) && one(when.siteCodes, [report.siteCode]) && one(when.difficulties, report.difficulties) && one(when.rights, report.rights)
    && one(when.structureTypes, [report.structureType]) && one(when.audiences, [report.audience]) && one(when.stayDocuments, [report.stayDocument]);
}
