import { TOTAL } from '@vigie/domain';
import { ANNEX_WORDS } from '../annexes/words.fr';
import type { Snapshot, SnapshotTable } from '../freeze/snapshot';
import type { Cell, Sheet, Workbook } from './workbook';

const words = ANNEX_WORDS.sheets;

/** All the data of a dossier: what it rests on, each figure that may be quoted, then each table. Every percentage of reports is a formula. */
export function workbookOf(snapshot: Snapshot, footer: string): Workbook {
  return { title: snapshot.dossier.title, footer, sheets: [methodSheet(snapshot, footer), figureSheet(snapshot), ...snapshot.tables.map(tableSheet)] };
}

function methodSheet({ dossier, territory, period, dataDate, method, themes, recipient }: Snapshot, footer: string): Sheet {
  const rows: Cell[][] = [
    [words.method, footer], ['', dossier.title], ['', `${territory}, ${period.from} / ${period.to}`], ['', ANNEX_WORDS.themes(...([themes.rights, themes.difficultyGroups, themes.sectors].map((labels) => labels.join(', ') || ANNEX_WORDS.all) as [string, string, string]))],
    ['', recipient.join(', ')], [words.date, dataDate], [words.unit, method.unit], ['', method.thresholds], ['', ANNEX_WORDS.release(method.releaseHash)], ...method.notes.map((note) => ['', note]),
  ];
  return { name: words.method, widths: [18, 100], rows };
}

/** Part and n stand in their own cells, and the share is their quotient; a percentage of the 2024 survey has no part, and is given as published. */
function figureSheet({ figures }: Snapshot): Sheet {
  const head = [words.id, ANNEX_WORDS.columns.label, words.unit, words.value, words.part, words.n, words.percent, words.low, words.high, words.date, words.hash, words.definition, words.query];
  const rows = figures.map(({ id, label, unit, value, part, n, interval, dataDate, hash, definition, query }, index): Cell[] => {
    const share: Cell = part !== null && n !== null && n > 0 ? { part: [index + 1, 4], whole: [index + 1, 5], value: part / n } : null;
    return [id, label, unit, share === null ? value : null, part, n, share, interval?.low ?? null, interval?.high ?? null, dataDate, hash, definition, query];
  });
  return { name: words.figures, widths: [30, 50, 14, 10, 10, 10, 10, 10, 10, 12, 20, 60, 60], rows: [head, ...rows] };
}

function tableSheet({ title, dimensions, cells, name, unit }: SnapshotTable): Sheet {
  const wide = dimensions.length;
  const rowOf = new Map(cells.map(({ codes }, index) => [codes.join('\0'), index + 1]));
  // Of the line's own whole: in a table of two dimensions, its total along the second.
  const rows = cells.map(({ codes, labels, value, reason }, index): Cell[] => {
    const wholeRow = rowOf.get(codes.map((code, d) => (d === wide - 1 ? TOTAL : code)).join('\0'));
    const whole = wholeRow === undefined ? null : cells[wholeRow - 1]?.value ?? null;
    const share: Cell = unit === 'STRUCTURES' || value === null || whole === null || whole === 0 || wholeRow === undefined ? null : { part: [index + 1, wide], whole: [wholeRow, wide], value: value / whole };
    return [...labels, value ?? ANNEX_WORDS.hidden, share, reason];
  });
  return { name: sheetName(title, name), widths: [...dimensions.map(() => 46), 14, 12, 60], rows: [[...dimensions, unit === 'STRUCTURES' ? words.structures : ANNEX_WORDS.columns.reports, words.percent, words.reason], ...rows] };
}

/** As spreadsheets allow it. */
const sheetName = (title: string, name: string): string => `${title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)}`.trim() || name;
