/** Source text of each generated file of libs/reference/outlines/geometry, by file name. */
export function buildGeometry(): Record<string, string>;
