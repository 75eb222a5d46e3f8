export { ExportsModule } from './exports.module';
export { resealExports } from './reseal-exports/reseal-exports';
export { exportEntities } from './persistence/export.entities';
export { exportFile, type ExportedFile, type FileToExport } from './export-file/export-file';
export type { ExportWish } from './ask-export/export-wish';
