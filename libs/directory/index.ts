export { DirectoryModule } from './directory.module';
export { directoryEntities } from './persistence/directory-entities';
