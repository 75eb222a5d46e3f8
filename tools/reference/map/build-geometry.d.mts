/** Source text of each generated file of libs/ui/map/geometry, by file name. */
export function buildGeometry(): Record<string, string>;
