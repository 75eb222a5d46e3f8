import type { IdentifierKind } from './identifier-hit';

/** A hit in the folded text, before overlaps are settled. */
export interface Finding {
  kind: IdentifierKind;
  start: number;
  end: number;
}

/** Every match of a global pattern, as findings of one kind. The group named `hit`, where there is one, closes the match and is the stretch. */
export function matches(kind: IdentifierKind, pattern: RegExp, text: string, keep: (match: RegExpExecArray) => boolean = () => true): Finding[] {
  return [...text.matchAll(pattern)].filter(keep).map((match) => {
    const hit = match.groups?.['hit'];
    const start = match.index + (hit === undefined ? 0 : match[0].lastIndexOf(hit));
    return { kind, start, end: start + (hit ?? match[0]).length };
  });
}

/** Joins overlapping findings into one stretch, so that nothing of either stays, under the kind listed first in `order`. */
export function settleOverlaps(findings: readonly Finding[], order: readonly IdentifierKind[]): Finding[] {
  const settled: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1);
    if (last === undefined || finding.start >= last.end) {
      settled.push({ ...finding });
      continue;
    }
    last.end = Math.max(last.end, finding.end);
    if (order.indexOf(finding.kind) < order.indexOf(last.kind)) last.kind = finding.kind;
  }
  return settled;
}
