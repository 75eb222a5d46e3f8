export { AdvocacyModule } from './advocacy.module';
export { advocacyEntities } from './persistence/dossier.entities';
