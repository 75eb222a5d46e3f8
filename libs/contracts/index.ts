export type { AuditAction } from './audit/audit-action';
export {
  AMOUNT_LOST_MAX_EUROS, ATTEMPT_CHANNELS, EARLIEST_DAY, HOURS_SPENT_MAX, REPORT_FORM_VERSION, TEXT_MAX_LENGTH, reportFormSchema,
  type Attempt, type AttemptChannel, type ReportForm, type ReportFormDraft, type Rupture,
} from './report/report-form';
export { validateReportForm, type ValidationResult } from './report/validate-report-form';
export type { FieldError, ValidationContext } from './report/validation';
export { FIELD_ERROR_CODES, type FieldErrorCode } from './report/field-error-codes';
export type { FormVocabularies, Vocabularies, VocabularyName, VocabularyTerm } from './report/vocabularies';
export {
  ANSWER_MAX_LENGTH, validateRecourseStep, type RecourseStepForm, type StepValidation, type StepValidationContext,
} from './recourse/recourse-step';
export { stepMessage } from './recourse/messages.fr';
export { WITHHELD_TEXTS, draftContentSchema, type DraftContent, type WithheldText } from './report/draft-content';
export { canonicalBody } from './report/canonical-body';

export {
  DIRECTORY_LIMITS, DIRECTORY_SECTIONS, DIRECTORY_TEXTS, meansOf, topicsOf,
  type DirectoryEntryDraft, type DirectoryEntryForm, type DirectorySection, type DirectoryText,
} from './directory/directory-entry';
export { REMARK_MAX_LENGTH, checkDirectoryText, validateDirectoryEntry, type DirectoryCheck, type DirectoryFault } from './directory/validate-directory-entry';

export { bucketKeySchema, type BucketKey } from './events/bucket-keys';
export { DIRECT_EVENT_SCHEMAS, EVENT_SCHEMAS, type DirectEventKind, type DirectEventPayload, type EventKind, type EventPayload } from './events/report-events';
export { JOB_SCHEMAS, type JobName, type JobPayload, type RecomputeBuckets } from './events/jobs';

export {
  ACCEPTED_MEDIA_TYPES, ATTACHMENT_KINDS, ATTACHMENT_MAX_BYTES, ATTACHMENT_STATES, ATTACHMENTS_PER_CASE, FILE_REFUSALS, IMAGE_MAX_PIXELS, IMAGE_MAX_SIDE,
  type AttachmentKind, type AttachmentState, type FileRefusal,
} from './evidence/attachments';
export { attachmentIntentSchema, type AttachmentIntent } from './evidence/attachment-intent';
export { ATTACHMENT_FILE_NAMES, ATTACHMENT_KIND_LABELS, fileRefusalMessage } from './evidence/messages.fr';
export { NOTICE_KINDS, NOTICE_READERS, NOTICE_RHYTHMS, NOTICE_SCHEMAS, type NoticeKind, type NoticeOf, type NoticeRhythm, type Recipients } from './notices/notices';
export { compileReportForm, type SureCheck } from './report/compile-report-form';
export {
  CONSTANT_FIELDS, IMPORT_FIELDS, IMPORT_MOST_BYTES, isCoded, isColumnField, vocabularyOf, type ColumnField, type FlagField, type ImportField,
} from './import/import-fields';
export {
  IMPORT_STATUSES, columnField, readImportMapping, type ColumnGuess, type ImportColumns, type ImportCounts, type ImportMapping, type ImportStatus,
  type ImportSummary, type ImportValues, type RowFault, type ValueGuess,
} from './import/import-mapping';
export {
  EXPORT_COLUMNS, EXPORT_FORMATS, EXPORT_KEPT_DAYS, EXPORT_KINDS, EXPORT_LEVELS, EXPORT_PURPOSE_LENGTH, EXPORT_STATES, OWN_STRUCTURE_COLUMNS, SPREADSHEET_MOST_ROWS, exportColumnsOf,
  type ExportColumn, type ExportFormat, type ExportKind, type ExportLevel, type ExportState,
} from './exports/exports';
export { EXPORT_CAUSALITY_LABELS, EXPORT_COLUMN_LABELS, EXPORT_FORMAT_LABELS, EXPORT_KIND_LABELS, EXPORT_LEVEL_LABELS, EXPORT_STATUS_LABELS } from './exports/messages.fr';
export {
  STRUCTURE_LIST_FIELDS, STRUCTURE_LIST_MOST_ROWS, readStructureListColumns,
  type StructureListAnswer, type StructureListColumns, type StructureListFault, type StructureListField,
} from './structure-list/structure-list';
