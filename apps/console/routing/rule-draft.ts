import type { RoutingTable, RuleInput } from './routing.documents';

type KeptRule = RoutingTable['rules'][number];
/** A rule as it is being written: `key` follows it while it is moved, also before it has an id. */
export interface RuleDraft extends Omit<KeptRule, 'id'> {
  readonly key: string;
  readonly id: string | null;
}

export const newRule = (): RuleDraft => ({
  key: crypto.randomUUID(), id: null, name: '', enabled: true, assigneeId: null, assigneeName: null, tag: null, priority: false,
  when: { departmentCodes: [], siteCodes: [], difficulties: [], rights: [], structureTypes: [], audiences: [], stayDocuments: [] },
});

export const draftsOf = ({ rules }: RoutingTable): readonly RuleDraft[] => rules.map((rule) => ({ ...rule, key: rule.id }));

/** What the server is given: who somebody is called is its own to say. */
export const inputOf = ({ id, name, enabled, when, assigneeId, tag, priority }: RuleDraft): RuleInput => ({ id, name, enabled, when, assigneeId, tag, priority });

/** @returns the same list when it is at its end already */
export function moved(rules: readonly RuleDraft[], at: number, by: -1 | 1): readonly RuleDraft[] {
  const to = at + by;
  const [rule, other] = [rules[at], rules[to]];
  if (!rule || !other) return rules;
  return rules.map((each, index) => (index === at ? other : index === to ? rule : each));
}

export const replaced = (rules: readonly RuleDraft[], rule: RuleDraft): readonly RuleDraft[] =>
  (rules.some(({ key }) => key === rule.key) ? rules.map((each) => (each.key === rule.key ? rule : each)) : [...rules, rule]);

export const isSame = (rules: readonly RuleDraft[], table: RoutingTable): boolean => JSON.stringify(rules.map(inputOf)) === JSON.stringify(draftsOf(table).map(inputOf));
