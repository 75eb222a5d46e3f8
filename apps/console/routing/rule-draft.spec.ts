import { expect, it } from 'vitest';
import { draftsOf, inputOf, isSame, moved, newRule, replaced } from './rule-draft';

const rule = (name: string) => ({ ...newRule(), key: name, id: name, name });
const [a, b, c] = [rule('a'), rule('b'), rule('c')];
const names = (rules: readonly { name: string }[]) => rules.map(({ name }) => name).join('');

it('moves a rule up and down, and stays where it is at either end', () => {
  const rules = [a, b, c];
  expect(names(moved(rules, 1, -1))).toBe('bac');
  expect(names(moved(rules, 1, 1))).toBe('acb');
  expect(moved(rules, 0, -1)).toBe(rules);
  expect(moved(rules, 2, 1)).toBe(rules);
});

it('replaces the rule that is there, and adds the one that is not', () => {
  expect(names(replaced([a, b], { ...a, name: 'z' }))).toBe('zb');
  expect(names(replaced([a], c))).toBe('ac');
});

it('knows what was saved from what is not, without what only a screen needs', () => {
  const table = { regionCode: '84', revision: 1, savedByName: 'FAS', savedAt: null, rules: [{ ...a, id: 'a' }] };
  const drafts = draftsOf(table);
  expect(isSame(drafts, table)).toBe(true);
  expect(isSame([{ ...drafts[0]!, enabled: false }], table)).toBe(false);
  expect(Object.keys(inputOf(drafts[0]!))).not.toContain('key');
});
