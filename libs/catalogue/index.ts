export { catalogueEntities } from './persistence';
