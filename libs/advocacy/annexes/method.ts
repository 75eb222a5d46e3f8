import { TOTAL } from '@vigie/domain';
import type { Block } from '@vigie/typesetting';
import type { Snapshot, SnapshotTable } from '../freeze/snapshot';
import { formatNumber } from '../words/format-figure';
import { ANNEX_WORDS as words } from './words.fr';

const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', words: text });
const heading = (text: string): Block => ({ kind: 'HEADING', level: 3, words: text });

/** Who reported, how it was counted, what is missing, which cells are hidden and why. */
export function methodOf({ method, themes, causality, vocabularyVersion, tables }: Snapshot): Block[] {
  const listed = (labels: readonly string[]) => (labels.length === 0 ? words.all : labels.join(', '));
  return [
    heading(words.scope),
    paragraph(words.themes(listed(themes.rights), listed(themes.difficultyGroups), listed(themes.sectors))),
    ...[words.causality[causality] ?? '', words.unit(method.unit), words.missing, words.vocabulary(vocabularyVersion)].map(paragraph),
    heading(words.heard), ...coverageOf(tables.find(({ name }) => name === 'structures')),
    heading(words.hiddenCells), paragraph(method.thresholds), paragraph(words.cells(formatNumber(method.published), formatNumber(method.hidden))), ...hiddenOf(tables), ...method.notes.map(paragraph), paragraph(words.release(method.releaseHash)),
  ];
}

function coverageOf(table: SnapshotTable | undefined): Block[] {
  if (!table || table.cells.every(({ value }) => value === null)) return [paragraph(words.heardNot)];
  const cells = [...table.cells].sort((a, b) => Number(b.codes[0] === TOTAL) - Number(a.codes[0] === TOTAL) || (b.value ?? -1) - (a.value ?? -1)).filter(({ value }) => value !== 0);
  return [paragraph(words.heardLead), {
    kind: 'TABLE', caption: table.title, columns: [{ label: table.dimensions[0] ?? '', share: 0.74 }, { label: words.structures, share: 0.26 }],
    rows: cells.map(({ labels: [label = ''], value }) => [label, value === null ? words.hidden : formatNumber(value)]),
  }];
}

function hiddenOf(tables: readonly SnapshotTable[]): Block[] {
  const rows = tables.flatMap(({ title, cells }) => {
    const reasons = new Map<string, number>();
    for (const { value, reason } of cells) if (value === null && reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return [...reasons].map(([reason, count]) => [title, reason, formatNumber(count)]);
  });
  if (rows.length === 0) return [];
  return [{ kind: 'TABLE', caption: words.hiddenTable, columns: [{ label: words.columns.label, share: 0.34 }, { label: words.reason, share: 0.52 }, { label: words.masked, share: 0.14 }], rows }];
}
