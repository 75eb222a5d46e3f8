/** How sure we are that the teleservice caused the rupture, from the weakest to the strongest. */
export const CAUSALITIES = ['ALLEGED', 'DOCUMENTED', 'CONFIRMED'] as const;
export type Causality = (typeof CAUSALITIES)[number];

/** One rung at a time: confirming asks for a document first, and a doubt steps back to what still holds. */
export const NEXT_CAUSALITIES = {
  ALLEGED: ['DOCUMENTED'],
  DOCUMENTED: ['CONFIRMED', 'ALLEGED'],
  CONFIRMED: ['DOCUMENTED'],
} as const satisfies Record<Causality, readonly Causality[]>;

export type CausalityChange = { ok: true; causality: Causality } | { ok: false; reason: 'SAME_CAUSALITY' | 'NOT_ALLOWED' };

export function requalify(causality: Causality, to: Causality): CausalityChange {
  if (causality === to) return { ok: false, reason: 'SAME_CAUSALITY' };
  const next: readonly Causality[] = NEXT_CAUSALITIES[causality];
  return next.includes(to) ? { ok: true, causality: to } : { ok: false, reason: 'NOT_ALLOWED' };
}
