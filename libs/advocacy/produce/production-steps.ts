/** Steps of a production: what its progress counts. */
export const PRODUCTION_STEPS = 8;
