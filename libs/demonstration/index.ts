export { demonstrationFederation, type DemonstrationFederation, type DemonstrationStructure } from './federation';
export { generateReports } from './generate-reports';
export { DEFAULT_DEMONSTRATION_REPORTS, loadDemonstration } from './load-demonstration';
export { PLANTED_SURGES, type PlantedSurge } from './planted-surges';
export { SeededRandom, WeightedChoice } from './seeded-random';
export { CopyWriter } from './copy-rows';
