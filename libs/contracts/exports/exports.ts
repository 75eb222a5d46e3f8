/** DETAIL: reports one by one, for the controller's own use. TERRITORIES: counts by territory, through disclosure control. */
export const EXPORT_KINDS = ['DETAIL', 'TERRITORIES'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_FORMATS = ['CSV', 'XLSX', 'ODS', 'PARQUET', 'GEOJSON'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** EXPIRED: the file is gone, what was asked for stays. */
export const EXPORT_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

export const EXPORT_LEVELS = ['REGION', 'DEPARTMENT', 'PREFECTURE'] as const;
export type ExportLevel = (typeof EXPORT_LEVELS)[number];

/** What a report may be told by, in the order of the file. */
export const EXPORT_COLUMNS = [
  'REFERENCE', 'STATUS', 'CAUSALITY', 'OCCURRED_ON', 'DISCOVERED_ON', 'RECEIVED_ON', 'REGION', 'DEPARTMENT_CODE', 'DEPARTMENT', 'SITE', 'STRUCTURE', 'STRUCTURE_TYPE',
  'AUDIENCE', 'STAY_DOCUMENT', 'STAY_DOCUMENT_EXPIRES_ON', 'DIFFICULTIES', 'RIGHTS', 'CCC', 'PAN', 'SUBSTITUTION', 'HOURS_SPENT', 'CASE_CODE', 'NARRATIVE',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** What never leaves the structure that wrote it. A testimony is in no export at all. */
export const OWN_STRUCTURE_COLUMNS: readonly ExportColumn[] = ['CASE_CODE', 'NARRATIVE'];

export const exportColumnsOf = (ownStructure: boolean): readonly ExportColumn[] => (ownStructure ? EXPORT_COLUMNS : EXPORT_COLUMNS.filter((column) => !OWN_STRUCTURE_COLUMNS.includes(column)));

/** Rows that one sheet holds, its headers besides. */
export const SPREADSHEET_MOST_ROWS = 1_000_000;

/** Days after which the file of an export is taken away. */
export const EXPORT_KEPT_DAYS = 7;

export const EXPORT_PURPOSE_LENGTH = { least: 10, most: 300 } as const;
