import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { badRow, unsafeCell } from './bad-rows';

const ATTACKS = ['=1+1', ' =1+1', '＝1+1', '－cmd|x', 'bonjour;＝1+1', '@SUM(1)', '-cmd|x', '+1+cmd', 'bonjour,=1+1', 'bonjour;=1+1', 'bonjour\t@SUM(1)', 'a\n=1+1', 'a, +cmd|x', 'dit "oui";=HYPERLINK("http://x";"y")'];
const HARMLESS = ['-12,50', 'Rhône ; Isère', 'l’attente, elle, dure', 'a - b = c', "l'attente, '12'", ''];
const written = (cells: readonly string[]) => badRow(cells, cells, []);

it.each([';', ',', '\t', '|'])('gives back rows in which no cell begins a formula, whatever the program takes for a separator: « %s »', (delimiter) => {
  const { data } = Papa.parse<string[]>(written([...ATTACKS, ...HARMLESS]), { delimiter });
  for (const cell of data.flat()) expect(cell.replace(/^[\s"]+/, '')).not.toMatch(/^(?:[=@＝＠]|[+\-＋－](?!\d))/);
});

it('quotes every cell, and takes back what it added when it reads its own file again', () => {
  const line = written([...ATTACKS, ...HARMLESS]);
  expect(line).toMatch(/^"[^]*"\r\n$/);
  const [cells] = Papa.parse<string[]>(line, { delimiter: ';' }).data;
  expect(cells!.slice(0, -1).map(unsafeCell)).toEqual([...ATTACKS, ...HARMLESS]);
});
