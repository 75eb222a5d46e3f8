export { printTable } from './print-table';
export { readTable, type TableFile } from './read-table';
export { UnreadableTable } from './read-hierarchy';
