export { testDatabase, type TestDatabase } from './test-database';
export { layReference } from './builders/reference';
export { anAccount, type AccountWishes, type BuiltAccount } from './builders/account';
export { aStructure, type BuiltStructure } from './builders/structure';
export { aMember, aNational, aRegional } from './builders/viewer';
export { aReportDraft } from './builders/report-draft';
export { reportRows, type ReportRowWishes } from './builders/report-row';
