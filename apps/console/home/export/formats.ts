export const FORMATS = ['PNG', 'SVG', 'CSV', 'GEOJSON'] as const;
export type Format = (typeof FORMATS)[number];
