import { SITE_COORDINATES } from '@vigie/reference/outlines';

/** Longitude and latitude (WGS 84) of the commune of each préfecture site, by its code: for files that leave. */
export const siteCoordinates = (): ReadonlyMap<string, readonly [longitude: number, latitude: number]> =>
  new Map(SITE_COORDINATES.map(([code, longitude, latitude]) => [code, [longitude, latitude]]));
