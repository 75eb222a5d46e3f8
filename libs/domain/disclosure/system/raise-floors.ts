import { isHidden, type Hiding } from './hiding';
import type { LinkedSystem } from './linked-system';

/**
 * Raises what an attacker knows each hidden cell to count at least, by what he knows of the hidden cells inside it: of a region in which
 * three départements are seen to count someone, he knows three. That is so whatever else is hidden, and no promise can undo it.
 */
export function raiseFloors({ relations, relationsOf }: LinkedSystem, hiding: Hiding): void {
  const waiting = new Set(relations.keys());
  for (const r of waiting) {
    waiting.delete(r);
    const relation = relations[r];
    // Only « these together are no more than that one ».
    const whole = relation?.upper === 0 ? relation.cells.filter((_, i) => (relation.factors[i] ?? 0) < 0) : [];
    const [cell = -1] = whole;
    if (!relation || whole.length !== 1 || !isHidden(hiding, cell) || relation.factors.some((factor) => Math.abs(factor) !== 1)) continue;
    const inside = relation.cells.reduce((sum, part) => (part === cell || !isHidden(hiding, part) ? sum : sum + (hiding.floor[part] ?? 0)), 0);
    if (inside <= (hiding.floor[cell] ?? 0)) continue;
    hiding.floor[cell] = inside;
    for (const other of relationsOf[cell] ?? []) waiting.add(other);
  }
}
