import { TOTAL } from '@vigie/domain';
import { findDepartment, findSite } from '@vigie/reference';
import type { Block, LetterDocument, LetterTable } from '@vigie/typesetting';
import type { Figure, Snapshot, SnapshotCell, SnapshotChanges, SnapshotTable } from '../freeze/snapshot';
import { outcomeOf } from '../letter/draft-letter';
import { dayInWords, formatFigure, formatNumber } from '../words/format-figure';
import { drawMap } from './draw-map';
import { drawTrend } from './draw-trend';
import { methodOf } from './method';
import { ANNEX_WORDS as words } from './words.fr';

/** A testimony that may be quoted, with the words it is attributed by. */
export interface Verbatim { readonly text: string; readonly attribution: string }

export interface AnnexesMade {
  readonly snapshot: Snapshot;
  readonly verbatims: readonly Verbatim[];
  /** Of the version before; null for the first. */
  readonly changes: SnapshotChanges | null;
  readonly watermark: string;
  readonly footer: string;
}

/** All annexes as one document: a section each, those with nothing in them left out. */
export function composeAnnexes({ snapshot, verbatims, changes, watermark, footer }: AnnexesMade): LetterDocument {
  const { dossier, territory, period, dataDate } = snapshot;
  const sections = sectionsOf(snapshot, verbatims, changes).filter(({ blocks }) => blocks.length > 0);
  return {
    title: words.title(dossier.title), fileName: 'annexes', footer, watermark,
    blocks: [
      { kind: 'HEADING', level: 1, words: words.title(dossier.title) },
      paragraph(words.lead(territory, dayInWords(period.from), dayInWords(period.to), dayInWords(dataDate))),
      ...sections.flatMap(({ title, blocks }, index): Block[] => [...(index > 0 && blocks.some(({ kind }) => kind === 'DRAWING') ? [{ kind: 'NEW_PAGE' as const }] : []), { kind: 'HEADING', level: 2, words: words.numbered(index + 1, title) }, ...blocks]),
    ],
  };
}

interface Section { readonly title: string; readonly blocks: readonly Block[] }

function sectionsOf(snapshot: Snapshot, verbatims: readonly Verbatim[], changes: SnapshotChanges | null): Section[] {
  const { sections } = words;
  const table = (name: string) => snapshot.tables.find((one) => one.name === name);
  const figures = new Map(snapshot.figures.map((figure) => [figure.id, figure]));
  const [map, trend] = [drawMap(snapshot), drawTrend(snapshot)];
  const counts = (name: string) => { const found = table(name); return found ? countsOf(found, figures) : []; };
  return [
    { title: sections.map, blocks: map ? [map] : [] },
    { title: sections.trend, blocks: trend ? [trend] : [] },
    { title: sections.territories, blocks: territoriesOf(table('territory')) },
    { title: sections.rights, blocks: counts('right') },
    { title: sections.difficulties, blocks: counts('difficulty') },
    { title: sections.sectors, blocks: [...counts('sector'), ...sectorFocus(table('sectorRight'))] },
    { title: sections.recourse, blocks: counts('recourse') },
    { title: sections.outcome, blocks: counts('outcome') },
    { title: sections.baseline, blocks: baselineOf(snapshot) },
    { title: sections.lastLetter, blocks: lastLetterOf(snapshot) },
    { title: sections.regionalLetters, blocks: regionalLettersOf(snapshot) },
    { title: sections.changes, blocks: changesOf(snapshot, changes) },
    { title: sections.anomalies, blocks: anomaliesOf(snapshot) },
    { title: sections.verbatims, blocks: verbatims.length > 0 ? [{ kind: 'LIST', items: verbatims.map(({ text, attribution }) => words.attributed(text, attribution)) }] : [paragraph(words.noVerbatim)] },
    { title: sections.method, blocks: methodOf(snapshot) },
  ];
}

const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', words: text });
const printed = (value: number | null): string => (value === null ? words.hidden : formatNumber(value));
/** The whole first, then the most frequent; what is hidden at the end, in its own order. */
const inOrder = (cells: readonly SnapshotCell[]): SnapshotCell[] => [...cells].sort((a, b) => Number(b.codes[0] === TOTAL) - Number(a.codes[0] === TOTAL) || (b.value ?? -1) - (a.value ?? -1));

function countsOf({ title, dimensions, cells }: SnapshotTable, figures: ReadonlyMap<string, Figure>): Block[] {
  const share = (code: string) => [...figures.values()].find(({ id }) => id.endsWith(`/${code}/share`) && !id.startsWith('baseline/'));
  const shown = inOrder(cells).filter(({ codes, value }) => codes[0] === TOTAL || (value !== null && value > 0));
  const table: LetterTable = {
    kind: 'TABLE', caption: title, columns: [{ label: dimensions[0] ?? '', share: 0.5 }, { label: words.columns.reports, share: 0.16 }, { label: words.columns.share, share: 0.12 }, { label: words.columns.interval, share: 0.22 }],
    rows: shown.map(({ codes: [code = ''], labels: [label = ''], value }) => {
      const part = value === null ? undefined : share(code);
      return [label, printed(value), part ? `${formatNumber(part.value)}\u00a0%` : '', part?.interval ? `${formatNumber(part.interval.low)} à ${formatNumber(part.interval.high)}\u00a0%` : ''];
    }),
  };
  return [table, ...alsoHidden(cells.filter(({ codes, value }) => codes[0] !== TOTAL && value === null))];
}

/** What is hidden, named together under the table: a page of « masqué » says no more. */
const alsoHidden = (cells: readonly SnapshotCell[]): Block[] => (cells.length === 0 ? [] : [paragraph(words.alsoHidden(cells.map(({ labels }) => labels[0] ?? '').join('\u202f; ')))]);

/** Région, département, préfecture, each under the one above it: what is hidden is said. */
function territoriesOf(table: SnapshotTable | undefined): Block[] {
  if (!table) return [];
  const told = table.cells.filter(({ codes: [code = ''] }) => code !== TOTAL);
  return [{
    kind: 'TABLE', caption: table.title, columns: [{ label: words.columns.territory, share: 0.74 }, { label: words.columns.reports, share: 0.26 }],
    rows: underEachOther(table.cells).map(({ labels: [label = ''], value }) => [label, printed(value)]),
  }, ...alsoHidden(told.filter(({ codes: [code = ''], value }) => value === null && /^[DR]/.test(code)))];
}

/** The whole, then each région with its départements and their préfectures, the most frequent first; of what is hidden, only what holds something shown. */
function underEachOther(cells: readonly SnapshotCell[]): SnapshotCell[] {
  const under = new Map<string, SnapshotCell[]>();
  for (const cell of inOrder(cells)) {
    const parent = placeAbove(cell.codes[0] ?? '');
    under.set(parent, [...under.get(parent) ?? [], cell]);
  }
  const known = new Set(cells.map(({ codes: [code = ''] }) => code));
  const written = (cell: SnapshotCell, depth: number): SnapshotCell[] => {
    const { codes: [code = ''], labels: [label = ''], value } = cell;
    const inside = (under.get(code) ?? []).flatMap((one) => written(one, depth + 1));
    return inside.length > 0 || (value !== null && value > 0) ? [{ ...cell, labels: [`${STEP.repeat(depth)}${label}`] }, ...inside] : [];
  };
  const tops = [...under].filter(([parent]) => !known.has(parent)).flatMap(([, list]) => list);
  return [...cells.filter(({ codes: [code] }) => code === TOTAL), ...inOrder(tops).filter(({ codes: [code] }) => code !== TOTAL).flatMap((cell) => written(cell, 0))];
}

/** One step to the right in a column of places: spaces, which no reader says. */
const STEP = '\u00a0\u00a0\u00a0\u00a0';

/** The code above that of a place in the tables of a snapshot: P69 → D69 → R84. */
function placeAbove(code: string): string {
  if (code.startsWith('D')) return `R${findDepartment(code.slice(1))?.regionCode ?? ''}`;
  return `D${findSite(code)?.departmentCode ?? ''}`;
}

/** The six sectors of 2024, each with the rights that its structures saw lost. */
function sectorFocus(table: SnapshotTable | undefined): Block[] {
  if (!table) return [];
  const sectors = [...new Map(table.cells.filter(({ codes }) => codes[0] !== TOTAL).map(({ codes, labels }) => [codes[0], labels[0] ?? '']))];
  const rowsOf = (sector: string | undefined) => table.cells.filter(({ codes, value }) => codes[0] === sector && codes[1] !== TOTAL && value !== null && value > 0).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const empty = sectors.filter(([sector]) => rowsOf(sector).length === 0).map(([, label]) => label);
  return [
    ...sectors.flatMap(([sector, label]): Block[] => {
      const rows = rowsOf(sector);
      if (rows.length === 0) return [];
      return [{ kind: 'HEADING', level: 3, words: words.sector(label) }, { kind: 'TABLE', caption: `${table.title}\u00a0: ${label}`, columns: [{ label: table.dimensions[1] ?? '', share: 0.74 }, { label: words.columns.reports, share: 0.26 }], rows: rows.map(({ labels, value }) => [labels[1] ?? '', printed(value)]) }];
    }),
    ...(empty.length > 0 ? [paragraph(words.sectorsEmpty(empty.join(', ')))] : []),
  ];
}

function baselineOf({ baseline }: Snapshot): Block[] {
  const overall = baseline.filter(({ figureId }) => figureId.split('/').length === 2);
  if (overall.length === 0) return [];
  return [{
    kind: 'TABLE', caption: words.sections.baseline, columns: [{ label: words.columns.label, share: 0.46 }, { label: words.columns.year2024, share: 0.14 }, { label: words.columns.base, share: 0.1 }, { label: words.columns.page, share: 0.08 }, { label: words.columns.note, share: 0.22 }],
    rows: overall.map(({ label, value, n, page, note }) => [label, `${formatNumber(value)}\u00a0%`, n === null ? '' : formatNumber(n), String(page), note ?? '']),
  }];
}

function lastLetterOf({ lastLetter }: Snapshot): Block[] {
  if (!lastLetter || lastLetter.changes.length === 0) return [];
  const value = (one: number | null) => (one === null ? words.hidden : `${formatNumber(one)}\u00a0%`);
  return [{
    kind: 'TABLE', caption: words.sections.lastLetter, columns: [{ label: words.columns.label, share: 0.46 }, { label: words.columns.before, share: 0.16 }, { label: words.columns.after, share: 0.16 }, { label: words.columns.verdict, share: 0.22 }],
    rows: lastLetter.changes.map(({ label, before, after, verdict }) => [label, value(before), value(after), verdict ? words.verdicts[verdict] : '']),
  }];
}

function regionalLettersOf({ regionalLetters = [] }: Snapshot): Block[] {
  if (regionalLetters.length === 0) return [];
  const { territory, recipient, sentOn, outcome } = words.regionalColumns;
  return [paragraph(words.regionalLead), {
    kind: 'TABLE', caption: words.sections.regionalLetters, columns: [{ label: territory, share: 0.3 }, { label: recipient, share: 0.26 }, { label: sentOn, share: 0.16 }, { label: outcome, share: 0.28 }],
    rows: regionalLetters.map((one) => [words.regionalNumber(one.territory, one.number), one.recipient, dayInWords(one.sentOn), outcomeOf(one)]),
  }];
}

const MOST_CHANGES = 40;

function changesOf({ dossier }: Snapshot, changes: SnapshotChanges | null): Block[] {
  if (!changes) return [];
  const value = (unit: Figure['unit'], one: number | null) => (one === null ? words.none : formatFigure({ unit, value: one }));
  const shown = changes.figures.slice(0, MOST_CHANGES);
  return [
    paragraph(words.changesLead(dossier.version, changes.settings)),
    ...(shown.length === 0 ? [paragraph(words.noFigureChange)] : [{
      kind: 'TABLE' as const, caption: words.sections.changes, columns: [{ label: words.columns.label, share: 0.6 }, { label: words.previous, share: 0.2 }, { label: words.current, share: 0.2 }],
      rows: shown.map(({ label, unit, before, after }) => [label, value(unit, before), value(unit, after)]),
    }]),
    ...(changes.figures.length > shown.length ? [paragraph(words.moreChanges(changes.figures.length - shown.length))] : []),
  ];
}

function anomaliesOf({ anomalies = [] }: Snapshot): Block[] {
  if (anomalies.length === 0) return [];
  return [paragraph(words.anomaliesLead), {
    kind: 'TABLE', caption: words.sections.anomalies, columns: [{ label: words.anomaly, share: 0.3 }, { label: words.described, share: 0.5 }, { label: words.status, share: 0.2 }],
    rows: anomalies.map(({ name, description, status }) => [name, description, words.anomalyStatuses[status] ?? status]),
  }];
}
