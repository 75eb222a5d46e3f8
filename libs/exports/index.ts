export { ExportsModule } from './exports.module';
export { resealExports } from './reseal-exports/reseal-exports';
export { exportEntities } from './persistence/export.entities';
