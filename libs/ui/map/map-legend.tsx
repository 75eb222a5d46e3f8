import type { ReactNode } from 'react';
import { formatCount } from '../format/french-numbers';
import { messages } from '../messages.fr';
import { classWords } from '../scale/class-words';
import { scaleClasses, type ColourScale } from '../scale/colour-scale';
import styles from './map-legend.module.css';

export interface MapLegendProps {
  readonly scale: ColourScale;
  /** What the classes count: « signalements », « signalements par structure active ». */
  readonly unit: string;
  /** Number of reports behind the map. */
  readonly n: number;
  /** Bounds as written in the legend; plain counts unless told. */
  readonly formatBound?: (bound: number) => string;
  /** True when values are whole: classes read « 3 à 9 » and never touch. */
  readonly whole?: boolean;
  /** Period, coverage, moment of the figures. */
  readonly children?: ReactNode;
}

/** What the colours mean, on how many reports, and whom the map is owed to. Always shown with the map. */
export function MapLegend({ scale, unit, n, formatBound = formatCount, whole = true, children }: MapLegendProps) {
  return (
    <div className={styles.legend}>
      <p className={styles.unit}>{unit} <span className={styles.n}>({messages.legendCount(formatCount(n))})</span></p>
      <ul className={styles.classes} aria-label={messages.legend}>
        {scaleClasses(scale).map((entry) => (
          <li key={entry.colour} className={styles.entry}>
            <span className={styles.swatch} style={{ background: entry.colour }} aria-hidden="true" />
            {classWords(entry, formatBound, whole)}
          </li>
        ))}
        <li className={styles.entry}><span className={`${styles.swatch} ${styles.hatched}`} aria-hidden="true" />{messages.notEnough}</li>
      </ul>
      {children && <div className={styles.context}>{children}</div>}
      <MapCredit />
    </div>
  );
}

/** The credit that the licences of the map ask for; required wherever the map is shown. */
export const MapCredit = () => (
  <p className={styles.credit}>
    {messages.mapCredit} (<a href="https://creativecommons.org/licenses/by/4.0/deed.fr" rel="license noreferrer">CC BY 4.0</a>){'\u202f'}; {messages.mapCreditOverseas} (CC BY 4.0). {messages.mapScales}
  </p>
);
