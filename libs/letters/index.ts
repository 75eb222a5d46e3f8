export { LettersModule } from './letters.module';
export { letterEntities } from './persistence';
