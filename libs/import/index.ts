export { ImportModule } from './import.module';
export { IMPORT_PARTS, ImportParts } from './parts/import-parts';
export { importEntities } from './persistence/import.entities';
export { RunImport } from './run-import/run-import';
export { UnreadableFile, type FileFault } from './read-file/sheet-row';
export { importFile, type FileImportReport, type FileToImport } from './import-file/import-file';
