import type { MapZoom } from '@vigie/ui';

/** What must be read with the figures of a file: what is measured, where, and of which reports. */
export interface About {
  readonly measure: string;
  /** « Droit touché : Emploi »; none when all reports are counted. */
  readonly filters: readonly string[];
  /** The region or département that fills the map; null for all of France. */
  readonly zoom: MapZoom | null;
  /** Names of what is narrower than all of France: regions or the département seen, or two territories compared; null for all of it. */
  readonly place: string | null;
  /** Codes of the two territories that are compared: they alone leave; null when the whole map does. */
  readonly territories: readonly [string, string] | null;
}
