import { findDepartment } from '@vigie/reference';
import { messages } from '../messages.fr';
import { INSETS } from './drawing';
import styles from './france-map.module.css';

/** Grey hatching for « not enough to say »; it scales with the page, not with the zoom. */
export function HatchPattern({ id, zoom }: { readonly id: string; readonly zoom: number }) {
  return (
    <defs>
      <pattern id={id} patternUnits="userSpaceOnUse" width={5} height={5} patternTransform={`rotate(45) scale(${zoom})`}>
        <rect width={5} height={5} className={styles.hatchGround} />
        <line x1={0} y1={0} x2={0} y2={5} className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}

/** Frames and names of the insets; names are for the eye, each area says its own. */
export function InsetFrames() {
  return (
    <g aria-hidden="true" className={styles.insets}>
      {INSETS.map(({ code, frame: [left, top, right, bottom] }) => (
        <g key={code}>
          <rect x={left} y={top} width={right - left} height={bottom - top} rx={6} className={styles.frame} />
          <text x={left + 7} y={top + 15} className={styles.insetName}>{findDepartment(code)?.name ?? messages.innerParis}</text>
        </g>
      ))}
    </g>
  );
}
