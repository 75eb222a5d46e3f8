import { NOTHING } from '../rule/measure';
import { unsafeBySize, type PrimaryReason } from '../rule/primary';
import { protectionOf } from '../rule/protection';
import type { Thresholds, Unit } from '../rule/thresholds';
import type { CellStatus, Hiding } from './hiding';
import type { LinkedTables } from './link-tables';
import { raiseFloors } from './raise-floors';

/** Hides what may not be shown for itself, and says what is promised of it. */
export function firstHiding({ system, aboutAGroup, zeroHides }: LinkedTables, unit: Unit, thresholds: Thresholds): Hiding & { reasons: (PrimaryReason | null)[] } {
  const size = system.measures.length;
  const [floor, width, below, above] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const reasons = system.measures.map((measure, cell) => unsafeBySize(measure, unit, thresholds) ?? (aboutAGroup[cell] ? 'GROUP' : null));
  const status = reasons.map((reason, cell): CellStatus => {
    if (reason === null) return 'PUBLISHED' as const;
    floor[cell] = zeroHides[cell] ? 0 : 1;
    return 'PRIMARY' as const;
  });
  const hiding = { status, floor, width, below, above, reasons };
  raiseFloors(system, hiding);
  reasons.forEach((reason, cell) => {
    if (reason === null) return;
    const promised = protectionOf(reason, system.measures[cell] ?? NOTHING, floor[cell] ?? 0, thresholds);
    [width[cell], below[cell], above[cell]] = [promised.width, promised.below, promised.above];
  });
  return hiding;
}

/** Hides one more cell so that others cannot be computed. An attacker who reads « secondary » knows that it passes every threshold. */
export function hideSecondary(hiding: Hiding, cell: number, thresholds: Thresholds): void {
  hiding.status[cell] = 'SECONDARY';
  hiding.floor[cell] = thresholds.units;
  hiding.width[cell] = thresholds.units;
}
