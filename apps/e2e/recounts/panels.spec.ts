import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES, PAGES_WITHOUT, type NoFigure, type Recount } from './panels';

const E2E = join(import.meta.dirname, '..');
const CONSOLE = join(E2E, '../console');
const sourcesOf = (folder: string): string[] => readdirSync(join(CONSOLE, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!spec)\.tsx?$/.test(file) && !file.endsWith('.spec.ts')).map((file) => readFileSync(join(CONSOLE, folder, file), 'utf8'));

/** Names that a page reads from its address, in whichever way its code does it. */
function parametersRead(folder: string): Set<string> {
  const found = new Set<string>();
  for (const source of sourcesOf(folder)) {
    for (const [, name] of source.matchAll(/(?:search|params|address|searchParams)\.get\('([a-z-]+)'\)/g)) found.add(name!);
    for (const [, names] of source.matchAll(/(?:FILTER_WORDS|FILTER_PARAMETERS)[^=;]*= \{([^}]+)\}/g)) for (const [, word] of names!.matchAll(/'([a-z-]+)'/g)) found.add(word!);
  }
  return found;
}

it('every page of the console says which of its figures are told again, or that it has none', () => {
  const source = readFileSync(join(CONSOLE, 'console.tsx'), 'utf8');
  const routes = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path!);
  expect(routes.length).toBeGreaterThan(20);
  expect([...Object.keys(PAGES), ...PAGES_WITHOUT].sort()).toEqual(['/', '/signalements', ...routes].sort());
});

it.each(Object.entries(PAGES).filter(([path]) => !path.includes('/:') && path !== '/tri/regles'))('%s: every parameter its address may have is recounted', (_, { folder, parameters = {} }) => {
  expect(Object.keys(parameters).sort()).toEqual([...parametersRead(folder)].sort());
});

const recounts = (told: readonly Recount[] | NoFigure) => ('none' in told ? [] : told);
const named = [...new Map(Object.values(PAGES).flatMap(({ panels, parameters = {} }) => [...Object.values(panels), ...Object.values(parameters)]).flatMap(recounts).map((one) => [one.join(' › '), one] as const))];

describe('a recount that is named', () => {
  it.each(named)('%s is there', (_, [file, title]) => {
    expect(readFileSync(join(E2E, file), 'utf8')).toContain(`'${title}`);
  });
});
