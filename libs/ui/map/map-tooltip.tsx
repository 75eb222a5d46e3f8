import styles from './france-map.module.css';

export interface TooltipContent {
  readonly name: string;
  readonly value: string;
  readonly evidence: string;
}

/** What an area says under the pointer or the focus. Its words are those of the area's own label, so it is not read twice. */
export function MapTooltip({ content, x, y }: { readonly content: TooltipContent; readonly x: number; readonly y: number }) {
  return (
    <div className={styles.tooltip} data-below={y < 96 || undefined} style={{ left: `clamp(6.5rem, ${x.toFixed(1)}px, calc(100% - 6.5rem))`, top: `${y.toFixed(1)}px` }} aria-hidden="true">
      <span className={styles.tooltipName}>{content.name}</span>
      <span className={styles.tooltipValue}>{content.value}</span>
      {content.evidence && <span className={styles.tooltipEvidence}>{content.evidence}</span>}
    </div>
  );
}
