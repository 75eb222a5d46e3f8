export { ExportsModule } from './exports.module';
export { exportEntities } from './persistence/export.entities';
