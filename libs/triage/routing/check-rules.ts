import { findIdentifiers } from '@vigie/domain';
import { isUuid } from '@vigie/intake';
import { newId } from '@vigie/platform';
import { findDepartment, findSite } from '@vigie/reference';
import type { Colleague } from '../act-on-reports/assign-reports';
import { tagFault, tagOf } from '../act-on-reports/tag-reports';
import type { MESSAGES } from '../messages.fr';
import type { RoutingConditions, RoutingRule } from './decide-routing';

export type RuleFault = Exclude<keyof typeof MESSAGES.routing, 'byRule'>;
/** As it comes from the console; a new rule has no id yet. */
export type TypedRule = Omit<RoutingRule, 'id' | 'assigneeName'> & { readonly id?: string | null };
export type CheckedRules = { readonly rules: readonly RoutingRule[] } | { readonly fault: RuleFault; readonly rule: number | null };

const MOST_RULES = 50;
const MOST_CODES = 60;
const CODE = /^[A-Z0-9_]{1,60}$/;

/** @param colleagues who may have a report in charge, as the one who saves knows them; @returns the rules as they are kept, or the first fault */
export function checkedRules(typed: readonly TypedRule[], regionCode: string, colleagues: readonly Colleague[]): CheckedRules {
  if (typed.length > MOST_RULES) return { fault: 'TOO_MANY', rule: null };
  const rules: RoutingRule[] = [];
  for (const [at, rule] of typed.entries()) {
    const checked = checkedRule(rule, regionCode, colleagues);
    if (typeof checked === 'string') return { fault: checked, rule: at };
    // A copy of a rule is another rule.
    rules.push(rules.some(({ id }) => id === checked.id) ? { ...checked, id: newId() } : checked);
  }
  return { rules };
}

function checkedRule(typed: TypedRule, regionCode: string, colleagues: readonly Colleague[]): RoutingRule | RuleFault {
  const name = typed.name.normalize('NFC').replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  if (name.length < 2 || name.length > 60) return 'NAME_LENGTH';
  if (findIdentifiers(name).length > 0) return 'IDENTIFIES';
  const tag = typed.tag ? tagOf(typed.tag) : null;
  const wrongTag = tag === null ? null : tagFault(tag, typed.tag ?? '');
  if (wrongTag === 'TAG_IDENTIFIES' || wrongTag === 'TAG_LENGTH') return wrongTag;
  if (typed.assigneeId === null && tag === null && !typed.priority) return 'NOTHING_DONE';
  if (!areCodes(typed.when, regionCode)) return 'UNKNOWN_CODE';
  const colleague = colleagues.find(({ id, regionCodes }) => id === typed.assigneeId && (regionCodes === null || regionCodes.includes(regionCode)));
  if (typed.assigneeId !== null && !colleague) return 'UNKNOWN_COLLEAGUE';
  return { id: typed.id && isUuid(typed.id) ? typed.id.toLowerCase() : newId(), name, enabled: typed.enabled, when: conditionsOf(typed.when), assigneeId: colleague?.id ?? null, assigneeName: colleague?.name ?? null, tag, priority: typed.priority };
}

function areCodes(when: RoutingConditions, regionCode: string): boolean {
  const { departmentCodes, siteCodes, ...others } = when;
  return Object.values(when).every((codes: readonly string[]) => codes.length <= MOST_CODES)
    && departmentCodes.every((code) => findDepartment(code)?.regionCode === regionCode)
    && siteCodes.every((code) => findDepartment(findSite(code)?.departmentCode ?? '')?.regionCode === regionCode)
    && Object.values(others).flat().every((code) => CODE.test(code));
}

/** Its own keys alone, each code once. */
function conditionsOf({ departmentCodes, siteCodes, difficulties, rights, structureTypes, audiences, stayDocuments }: RoutingConditions): RoutingConditions {
  const once = (codes: readonly string[]) => [...new Set(codes)];
  return { departmentCodes: once(departmentCodes), siteCodes: once(siteCodes), difficulties: once(difficulties), rights: once(rights), structureTypes: once(structureTypes), audiences: once(audiences), stayDocuments: once(stayDocuments) };
}
