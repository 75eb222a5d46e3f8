import { ATTEMPT_CHANNELS, columnField, type AttemptChannel, type ColumnField, type FormVocabularies, type ImportMapping, type ReportForm } from '@vigie/contracts';
import { codeInWords } from '../map-columns/code-in-words';
import { wordsIn } from '../map-columns/plain';
import { codeReader, type CodeReader } from './code-reader';
import { readDay } from './read-day';
import { readFlag, readNumber, toQuarters } from './read-number';
import { remembering } from './remembering';

export interface ReadRow {
  /** In the shape of the form; what could not be read stands as it was, for the form to refuse. */
  readonly draft: ReportForm;
  /** For each rupture of the draft, the rank of the columns it comes from. */
  readonly ruptureRanks: readonly number[];
  readonly rowKey: string;
  readonly ownReference: string;
}

export interface RowReaderParts {
  readonly headers: readonly string[];
  readonly mapping: ImportMapping;
  readonly vocabularies: FormVocabularies;
}

type Rupture = ReportForm['ruptures'][number];
type Draft = { -readonly [Field in keyof ReportForm]: ReportForm[Field] };

const RANKS = [0, 1, 2] as const;

/** Compiles a mapping into a reader of rows: positions and readers are found once, not a row. */
export function rowReader({ headers, mapping, vocabularies }: RowReaderParts): (cells: readonly string[]) => ReadRow {
  const at = (field: ColumnField): number => headers.findIndex((header) => columnField(mapping, header) === field);
  const cell = (field: ColumnField): ((cells: readonly string[]) => string) => {
    const position = at(field);
    return position === -1 ? () => '' : (cells) => cells[position] ?? '';
  };
  const constant = (field: string): string | null => mapping.constants[field] ?? null;
  const said = (field: ColumnField): ((cells: readonly string[]) => string | null) => {
    const [text, codes] = [cell(field), codeReader(field, mapping, vocabularies)];
    return (cells) => codes.one(text(cells));
  };
  const coded = (field: ColumnField): ((cells: readonly string[]) => string | null) => {
    const [read, otherwise] = [said(field), constant(field)];
    return (cells) => read(cells) ?? otherwise;
  };
  const flags = (list: 'difficulties' | 'ruptures') => headers.flatMap((header, position) => {
    const field = columnField(mapping, header);
    return field?.startsWith(`${list}=`) ? [{ position, code: field.slice(list.length + 1) }] : [];
  });
  const ticked = (columns: ReturnType<typeof flags>, cells: readonly string[]) => columns.filter(({ position }) => isTicked(cells[position] ?? '')).map(({ code }) => code);

  const [siteCode, audience, stayDocument, causality] = [coded('siteCode'), coded('audience'), coded('stayDocument'), coded('causality')];
  const [occurredOn, discoveredOn, expiresOn] = [cell('occurredOn'), cell('discoveredOn'), cell('stayDocumentExpiresOn')];
  const [difficulties, difficultyCodes, difficultyFlags] = [cell('difficulties'), codeReader('difficulties', mapping, vocabularies), flags('difficulties')];
  const [hours, caseCode, narrative, testimony, consent] = [cell('hoursSpent'), cell('caseCode'), cell('narrative'), cell('testimony'), cell('testimonyConsent')];
  const [rowKey, ownReference] = [cell('rowKey'), cell('ownReference')];
  const attempts = ATTEMPT_CHANNELS.map((channel) => ({ channel, tried: cell(`attempts.${channel}.tried`), outcome: coded(`attempts.${channel}.outcome`) }));
  const ruptureFlags = flags('ruptures');
  const ruptures = RANKS.filter((rank) => at(`ruptures.${rank}.right`) !== -1 || (rank === 0 && ruptureFlags.length > 0)).map((rank) => ({
    rank, right: cell(`ruptures.${rank}.right`), rights: codeReader(`ruptures.${rank}.right`, mapping, vocabularies), flags: rank === 0 ? ruptureFlags : [],
    body: coded(`ruptures.${rank}.body`), state: said(`ruptures.${rank}.state`), since: cell(`ruptures.${rank}.since`), until: cell(`ruptures.${rank}.until`), amount: cell(`ruptures.${rank}.amountLost`),
  }));
  const fallbackDifficulty = constant('difficulties');
  const fallbackState = constant('ruptures.0.state');
  const stateInWords = remembering(wordsOfStates(vocabularies));
  const [day, number, attempted] = [remembering(dayOf), remembering(numberOf), remembering(triedOf)];

  return (cells) => {
    const facts = day(occurredOn(cells));
    const listed = listOf(difficultyCodes, difficulties(cells), ticked(difficultyFlags, cells));
    const ranks: number[] = [];
    const lost = ruptures.flatMap((columns): Rupture[] => {
      const rights = listOf(columns.rights, columns.right(cells), ticked(columns.flags, cells));
      if (rights.length === 0) return [];
      // « RSA suspendu » says both; what the column of states says comes first.
      const state = columns.state(cells) ?? stateInWords(columns.right(cells)) ?? fallbackState;
      const shared = { body: columns.body(cells), state: state as string, since: day(columns.since(cells)) ?? (facts as string), until: day(columns.until(cells)) };
      const amountLost = number(columns.amount(cells));
      // A sum given once for several rights is counted once.
      return rights.map((right, index) => (ranks.push(columns.rank), { right, ...shared, amountLost: index === 0 ? amountLost : null }));
    });
    const words = testimony(cells).trim();
    const spent = number(hours(cells));
    const draft: Draft = {
      siteCode: siteCode(cells) as string, occurredOn: facts as string, discoveredOn: day(discoveredOn(cells)) ?? (facts as string),
      audience: audience(cells) as string, stayDocument: stayDocument(cells) as string, stayDocumentExpiresOn: day(expiresOn(cells)),
      difficulties: listed.length > 0 || fallbackDifficulty === null ? [...listed] : [fallbackDifficulty],
      ruptures: lost, causality: causality(cells) ?? 'ALLEGED',
      attempts: Object.fromEntries(attempts.map(({ channel, tried, outcome }) => [channel, attempt(tried(cells), attempted, outcome(cells))])) as Record<AttemptChannel, { tried: boolean; outcome: string | null }>,
      hoursSpent: spent === null ? null : toQuarters(spent), caseCode: caseCode(cells).trim() || null,
      narrative: narrative(cells).trim() || null, testimony: words || null, testimonyConsent: words !== '' && isTicked(consent(cells)),
    };
    return { draft, ruptureRanks: ranks, rowKey: rowKey(cells).trim(), ownReference: ownReference(cells).trim() };
  };
}

/** A cell of a question with several answers repeats the answer, or says yes. */
function isTicked(cell: string): boolean {
  return readFlag(cell) ?? true;
}

function listOf(codes: CodeReader, cell: string, flagged: readonly string[]): readonly string[] {
  const listed = codes.many(cell);
  return flagged.length === 0 ? listed : [...new Set([...listed, ...flagged])];
}

/** What is written but no day stays as it is: the form says that it is none. */
function dayOf(cell: string): string | null {
  return cell.trim() === '' ? null : readDay(cell) ?? cell.trim().slice(0, 40);
}

function numberOf(cell: string): number | null {
  return cell.trim() === '' ? null : readNumber(cell);
}

/** An outcome says that it was tried; a date in place of yes too. */
function attempt(cell: string, read: (cell: string) => boolean | null, outcome: string | null): { tried: boolean; outcome: string | null } {
  return { tried: outcome !== null && cell.trim() === '' ? true : (read(cell) ?? (cell as unknown as boolean)), outcome };
}

function triedOf(cell: string): boolean | null {
  return readFlag(cell) ?? (readDay(cell) !== null ? true : null);
}

/** The state that a right's own words tell, when they tell one and no other. */
function wordsOfStates({ ruptureStates }: FormVocabularies): (cell: string) => string | null {
  return (cell) => {
    const states = new Set(wordsIn(cell.slice(0, LONGEST_RIGHT)).filter((word) => word !== OF_ANY_STATE).flatMap((word) => {
      const found = codeInWords(word, ruptureStates);
      return found?.by === 'LABEL' ? [found.code] : [];
    }));
    return states.size === 1 ? [...states][0]! : null;
  };
}

/** « Rupture CAF » says that something happened, not what. */
const OF_ANY_STATE = 'rupture';

/** A longer cell is a story. In characters. */
const LONGEST_RIGHT = 400;
