/** Source text of each generated file of libs/reference, by file name. */
export function buildTerritories(): Record<string, string>;
