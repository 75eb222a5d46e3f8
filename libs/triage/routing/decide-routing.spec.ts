import { expect, it } from 'vitest';
import { decideRouting, type RoutedTraits, type RoutingConditions, type RoutingRule } from './decide-routing';

const report: RoutedTraits = { departmentCode: '69', siteCode: 'P69', difficulties: ['RENEWAL_LATE', 'NO_ANSWER'], rights: ['CAF', 'WORK'], structureType: 'CADA', audience: 'BPI', stayDocument: 'API' };
const ANY: RoutingConditions = { departmentCodes: [], siteCodes: [], difficulties: [], rights: [], structureTypes: [], audiences: [], stayDocuments: [] };
const rule = (id: string, when: Partial<RoutingConditions>, then: Partial<RoutingRule> = {}): RoutingRule => ({ id, name: id, enabled: true, when: { ...ANY, ...when }, assigneeId: null, assigneeName: null, tag: null, priority: false, ...then });
const matched = (...rules: RoutingRule[]) => decideRouting(rules, report).matched.map(({ id }) => id);

it('matches on one of each list, and on all lists together', () => {
  expect(matched(
    rule('all', {}), rule('one of', { rights: ['HOUSING', 'WORK'] }), rule('both', { departmentCodes: ['69'], structureTypes: ['CADA'] }),
    rule('not both', { departmentCodes: ['69'], structureTypes: ['HUDA'] }), rule('elsewhere', { siteCodes: ['P38'] }), rule('off', {}, { enabled: false }),
    rule('difficulty', { difficulties: ['NO_ANSWER'] }), rule('audience', { audiences: ['OTHER'] }), rule('document', { stayDocuments: ['API'] }),
  )).toEqual(['all', 'one of', 'both', 'difficulty', 'document']);
});

it('gives one charge, of the first that names one, and every tag once', () => {
  const { charge, tags } = decideRouting([
    rule('a', {}, { tag: 'caf' }), rule('b', {}, { assigneeId: 'first', priority: true }), rule('c', {}, { assigneeId: 'second', tag: 'caf' }), rule('d', {}, { tag: 'prioritaire' }),
  ], report);
  expect(charge?.assigneeId).toBe('first');
  expect(tags.map(({ tag, rule: { id } }) => [tag, id])).toEqual([['caf', 'a'], ['prioritaire', 'b']]);
});
