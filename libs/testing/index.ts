export { testDatabase, type TestDatabase } from './test-database';
export { anAccount, type AccountWishes, type BuiltAccount } from './builders/account';
export { seedVocabulary } from './builders/vocabulary';
export { seedTerritories } from './builders/territories';
export { aStructure, type BuiltStructure } from './builders/structure';
export { aMember, aNational, aRegional } from './builders/viewer';
export { aReportDraft } from './builders/report-draft';
export { reportRows, type ReportRowWishes } from './builders/report-row';
