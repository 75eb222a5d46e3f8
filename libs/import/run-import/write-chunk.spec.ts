import { expect, it } from 'vitest';
import type { RowFault } from '@vigie/contracts';
import { firstFaults } from './write-chunk';

const back = (...faults: RowFault[]) => [{ line: faults[0]!.line, text: '', faults }];
const at = (line: number, column: string | null, reason: string): RowFault => ({ line, column, reason });

it('says each reason once, with its first line and how many rows it refuses, chunk after chunk', () => {
  const first = firstFaults([], [...back(at(3, 'Public', 'Réponse inconnue.')), ...back(at(5, 'Public', 'Réponse inconnue.'), at(5, 'Document', 'Réponse inconnue.'))], 20);
  expect(first).toEqual([{ line: 3, column: 'Public', reason: 'Réponse inconnue.', rows: 2 }, { line: 5, column: 'Document', reason: 'Réponse inconnue.', rows: 1 }]);
  expect(firstFaults(first, back(at(4_000, 'Public', 'Réponse inconnue.')), 20)[0]).toEqual({ line: 3, column: 'Public', reason: 'Réponse inconnue.', rows: 3 });
});

it('takes a reason that names a line or a report for the same one, and keeps so many reasons', () => {
  const named = ['La ligne 2 du même fichier dit autre chose.', 'La ligne 9 du même fichier dit autre chose.', 'Déjà reçu sous VG-26-7K3F-9QXM.', 'Déjà reçu sous VG-26-AAAA-BBBB.'];
  expect(firstFaults([], named.flatMap((reason, index) => back(at(index + 2, null, reason))), 20).map(({ rows }) => rows)).toEqual([2, 2]);
  expect(firstFaults([], Array.from({ length: 30 }, (_, index) => back(at(index, `c${'abcdefghijklmnopqrstuvwxyzABCD'[index]}`, 'Faux.'))).flat(), 20)).toHaveLength(20);
});
