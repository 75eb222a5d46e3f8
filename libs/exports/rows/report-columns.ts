import type { PublishedVocabularies } from '@vigie/catalogue';
import { EXPORT_CAUSALITY_LABELS, EXPORT_COLUMN_LABELS, EXPORT_STATUS_LABELS, type ExportColumn } from '@vigie/contracts';
import { findDepartment, findRegion, findSite, type VocabularyName } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import type { CellType, CopiedColumn } from './told-rows';

/** Where a column comes from, and how its codes are said. */
export interface ReportColumn extends CopiedColumn {
  /** Of the aliases `report` and `structure`. */
  readonly sql: string;
}

type Source = readonly [sql: string, type?: CellType, say?: (code: string, words: Words) => string, several?: 'SEVERAL'];
type Words = (vocabulary: VocabularyName, code: string) => string;

const word = (vocabulary: VocabularyName) => (code: string, words: Words) => words(vocabulary, code);
/** Arrays are read as codes parted by commas, which no code holds. */
const wordsOf = (column: string, vocabulary: VocabularyName): Source => [
  `array_to_string(report.${column}, ',')`, 'TEXT', (codes, words) => (codes === '' ? '' : codes.split(',').map((code) => words(vocabulary, code)).join(MESSAGES.file.and)), 'SEVERAL',
];
const attempt = (channel: string): Source => [
  `CASE WHEN (report.attempts -> '${channel}' ->> 'tried')::boolean THEN coalesce(report.attempts -> '${channel}' ->> 'outcome', 'TRIED') ELSE '' END`, 'TEXT',
  (code, words) => (code === '' ? MESSAGES.file.notTried : code === 'TRIED' ? MESSAGES.file.tried : words('recourseOutcomes', code)),
];

/** Nothing is read as an empty text: a row without an escape is cut and done. */
const SOURCES: Readonly<Record<ExportColumn, Source>> = {
  REFERENCE: ['report.reference'],
  STATUS: ['report.status', 'TEXT', (code) => EXPORT_STATUS_LABELS[code] ?? code],
  CAUSALITY: ['report.causality', 'TEXT', (code) => EXPORT_CAUSALITY_LABELS[code] ?? code],
  OCCURRED_ON: ['report.occurred_on', 'DAY'],
  DISCOVERED_ON: ['report.discovered_on', 'DAY'],
  RECEIVED_ON: [`(report.created_at AT TIME ZONE 'Europe/Paris')::date`, 'DAY'],
  REGION: ['report.region_code', 'TEXT', (code) => findRegion(code)?.name ?? code],
  DEPARTMENT_CODE: ['report.department_code', 'TEXT', (code) => code],
  DEPARTMENT: ['report.department_code', 'TEXT', (code) => findDepartment(code)?.name ?? code],
  SITE: ['report.site_code', 'TEXT', (code) => findSite(code)?.name ?? code],
  STRUCTURE: [`coalesce(structure.name, '')`],
  STRUCTURE_TYPE: ['report.structure_type', 'TEXT', word('structureTypes')],
  AUDIENCE: ['report.audience', 'TEXT', word('audiences')],
  STAY_DOCUMENT: ['report.stay_document', 'TEXT', word('stayDocuments')],
  STAY_DOCUMENT_EXPIRES_ON: [`coalesce(report.stay_document_expires_on::text, '')`, 'DAY'],
  DIFFICULTIES: wordsOf('difficulties', 'difficulties'),
  RIGHTS: wordsOf('rights', 'rightsLost'),
  CCC: attempt('CCC'),
  PAN: attempt('PAN'),
  SUBSTITUTION: attempt('SUBSTITUTION'),
  HOURS_SPENT: [`coalesce(report.hours_spent::text, '')`, 'NUMBER'],
  CASE_CODE: [`coalesce(report.case_code, '')`],
  NARRATIVE: [`coalesce(report.narrative, '')`],
};

/** The columns of a file, in its order, with the words of the vocabulary in force. */
export function reportColumns(codes: readonly ExportColumn[], { vocabularies }: PublishedVocabularies): ReportColumn[] {
  const labels = new Map(Object.entries(vocabularies).map(([name, terms]) => [name, new Map(terms.map(({ code, label }) => [code, label]))]));
  const words: Words = (vocabulary, code) => labels.get(vocabulary)?.get(code) ?? code;
  return codes.map((code) => {
    const [sql, type = 'TEXT', say, several] = SOURCES[code];
    return { code, label: EXPORT_COLUMN_LABELS[code], type, sql, say: say && ((one: string) => say(one, words)), several: several !== undefined };
  });
}
