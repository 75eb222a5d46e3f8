import type { MapArea, Point } from './drawing';
import styles from './france-map.module.css';

/**
 * A triangle on each of these areas, where they lie and in the inset of Paris: told by shape, and read out with the area itself.
 * @param overNames names are written there: triangles stand above them
 */
export function MapMarks({ areas, showInset, overNames }: { readonly areas: readonly MapArea[]; readonly showInset: boolean; readonly overNames: boolean }) {
  const places = areas.flatMap(({ territory, at, insetAt }) => [{ key: territory, at }, ...(showInset && insetAt ? [{ key: `${territory} inset`, at: insetAt }] : [])]);
  return <g aria-hidden="true" pointerEvents="none" className={styles.marks} data-over-names={overNames || undefined}>{places.map(({ key, at }) => <Mark key={key} at={at} />)}</g>;
}

const Mark = ({ at: [x, y] }: { readonly at: Point }) => <path className={styles.mark} style={{ transform: `translate(${x}px, ${y}px) scale(var(--vg-zoom, 1)) translateY(var(--vg-mark-lift))` }} d="M0 -13L6.5 -2H-6.5Z" />;
