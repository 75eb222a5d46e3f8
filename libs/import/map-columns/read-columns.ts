import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { columnField, isCoded, vocabularyOf, type ImportColumns, type ImportMapping, type ImportValues, type ValueGuess } from '@vigie/contracts';
import { findIdentifiers } from '@vigie/domain';
import { SYSTEM, TransactionRunner } from '@vigie/platform';
import { managerScope } from '../manager-scope';
import { ImportParts } from '../parts/import-parts';
import { ImportMemory } from '../persistence/import-memory';
import { knownByWords, piecesOf } from '../read-row/code-reader';
import { Breath } from '../read-file/breath';
import { readApart } from '../read-file/read-apart';
import type { SheetRow } from '../read-file/sheet-row';
import { ReadImports } from '../read-imports/read-imports';
import { headersOf } from '../run-import/headers';
import { codeInWords } from './code-in-words';
import { guessColumns } from './guess-columns';
import { siteInWords } from './site-in-words';

const FIRST_ROWS = 200;
/** Texts of one field that are shown; a column with more is no list. */
const MOST_VALUES = 200;

/** What a file seems to say, for the person to correct. */
@Injectable()
export class ReadColumns {
  constructor(
    private readonly tx: TransactionRunner, private readonly imports: ReadImports, private readonly parts: ImportParts,
    private readonly memory: ImportMemory, private readonly catalogue: CatalogueService,
  ) {}

  /** @throws notFound for an import of another structure, or whose file is gone */
  async columns(viewer: Viewer, id: string): Promise<ImportColumns> {
    const scope = managerScope(viewer);
    const [first, { vocabularies }, memories] = await Promise.all([
      this.firstRows(viewer, id), this.catalogue.vocabularies(), this.tx.run(scope, (m) => this.memory.recall(m, scope.structureId)),
    ]);
    const headers = headersOf(first[0]?.cells ?? []);
    const columns = guessColumns({ headers, rows: first.slice(1).map(({ cells }) => cells), memory: memories.columns, vocabularies });
    const own = viewer.structure?.siteCode;
    return { columns, constants: { ...(own ? { siteCode: own } : {}), causality: 'ALLEGED', ...memories.constants } };
  }

  /** The texts of each coded column, the most frequent first, with the code each seems to mean. */
  async values(viewer: Viewer, id: string, columns: ImportMapping['columns']): Promise<ImportValues> {
    const scope = managerScope(viewer);
    const [{ vocabularies }, memories] = await Promise.all([this.catalogue.vocabularies(), this.tx.run(scope, (m) => this.memory.recall(m, scope.structureId))]);
    const counts = new Map<string, Map<string, number>>();
    const knownOf = (field: string) => {
      const [said, byWords] = [memories.values.get(field) ?? NONE, knownByWords(field, vocabularies)];
      return (text: string) => said.get(text) ?? byWords(text);
    };
    let coded: CodedColumn[] | null = null;
    const breath = new Breath();
    for await (const batch of await this.rows(viewer, id)) {
      for (const { cells } of batch) {
        if (breath.isDue()) await breath.take();
        if (coded) count(cells, coded, counts);
        else coded = headersOf(cells).flatMap((header, at) => codedColumn(columnField({ columns }, header), at, knownOf));
      }
    }
    const guess = (field: string, text: string): Pick<ValueGuess, 'code' | 'by'> => {
      const said = memories.values.get(field)?.get(text);
      if (said !== undefined) return { code: said, by: 'MEMORY' };
      const name = vocabularyOf(field);
      const site = name ? null : siteInWords(text);
      const found = name ? codeInWords(text, vocabularies[name]) : site ? { code: site, by: 'LABEL' as const } : null;
      return { code: found?.code ?? null, by: found?.by ?? null };
    };
    return Object.fromEntries([...counts].map(([field, texts]) => [
      field, shown(texts).map(([text, times]): ValueGuess => ({ text, count: times, ...guess(field, text) })),
    ]));
  }

  private async firstRows(viewer: Viewer, id: string): Promise<readonly SheetRow[]> {
    const rows: SheetRow[] = [];
    for await (const batch of await this.rows(viewer, id)) {
      rows.push(...batch);
      if (rows.length > FIRST_ROWS) break;
    }
    return rows.slice(0, FIRST_ROWS + 1);
  }

  private async rows(viewer: Viewer, id: string) {
    const { id: found, format } = await this.imports.find(viewer, id);
    const file = await this.tx.run(SYSTEM, (m) => this.parts.read(m, found, 'SOURCE'));
    if (!file) throw notFound();
    return readApart(file, format);
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function codedColumn(field: string | null, at: number, knownOf: (field: string) => CodedColumn['known']): CodedColumn[] {
  return field !== null && isCoded(field) ? [{ at, field, known: knownOf(field) }] : [];
}

/** The most frequent texts. One that tells who someone is means no code, and would be kept with the mapping: its rows come back as bad. */
function shown(texts: ReadonlyMap<string, number>): [string, number][] {
  return [...texts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES).filter(([text]) => findIdentifiers(text).length === 0);
}

interface CodedColumn { readonly at: number; readonly field: string; readonly known: (text: string) => string | null }

function count(cells: readonly string[], coded: readonly CodedColumn[], counts: Map<string, Map<string, number>>): void {
  for (const { at, field, known } of coded) {
    const cell = (cells[at] ?? '').trim();
    if (cell === '') continue;
    const texts = counts.get(field) ?? new Map<string, number>();
    counts.set(field, texts);
    for (const { text } of isList(field) && !texts.has(cell) ? piecesOf(cell, known) : [{ text: cell }]) {
      const key = [...text.slice(0, 600)].slice(0, 300).join('');
      if (texts.size < 5 * MOST_VALUES || texts.has(key)) texts.set(key, (texts.get(key) ?? 0) + 1);
    }
  }
}

const isList = (field: string) => field === 'difficulties' || field.endsWith('.right');
