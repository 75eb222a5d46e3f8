type Ring = (readonly [number, number])[];
/** Even-odd test over all rings. */
export function contains(rings: readonly Ring[], point: readonly [number, number]): boolean;
