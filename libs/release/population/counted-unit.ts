/** One unit as every table counts it: its finest code along each dimension of the ledger, all of them where it may have several. */
export interface CountedUnit {
  readonly structure: number | string;
  readonly codes: Readonly<Record<string, string | readonly string[]>>;
}
