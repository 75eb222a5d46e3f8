import { expect, it } from 'vitest';
import { TEMPLATE_BLOCKS, referencesOf } from '@vigie/domain';
import { VOCABULARIES } from '@vigie/reference';
import type { PublishedVocabularies } from '@vigie/catalogue';
import { mayExist } from './known-figures';
import { BUILT_IN_TEMPLATE, READY_PARAGRAPHS } from './template.fr';

const vocabularies = Object.fromEntries(Object.entries(VOCABULARIES).map(([name, terms]) => [name, terms.map((term: { code: string; label: string }) => ({ group: null, sector: null, ...term, retiredInVersion: term.code === 'TAX' ? 2 : null }))])) as unknown as PublishedVocabularies['vocabularies'];

it('knows every figure that the built-in template and paragraphs refer to', () => {
  const references = [BUILT_IN_TEMPLATE, ...READY_PARAGRAPHS.map(({ template }) => template)].flatMap(referencesOf).filter((id) => !TEMPLATE_BLOCKS.some((block) => block === id));
  expect(references.filter((id) => !mayExist(id, vocabularies))).toEqual([]);
  expect(references.length).toBeGreaterThan(15);
});

it.each(['right/TAX', 'right/CAF/part', 'right/CAF/share/more', 'nothing', 'territory/P69/share', 'recourse/CCC:NOWHERE', 'month/2026-13', 'baseline/unknown', ''])('knows of no figure %j', (id) => expect(mayExist(id, vocabularies)).toBe(false));
it.each(['reports', 'right/CAF/share', 'difficulty/group-TELESERVICE', 'territory/D69', 'territory/R84', 'territory/P69', 'recourse/CCC:NO_ANSWER/share', 'month/2026-03', 'baseline/lostCaf/CPH'])('knows of %j', (id) => expect(mayExist(id, vocabularies)).toBe(true));
