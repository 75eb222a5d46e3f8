/**
 * PROPOSED: chosen and masked by one person. ACCEPTED: read by another, may be used. REFUSED: read by another, will not be used.
 * WITHDRAWN: consent was taken back, or what it was taken from changed; its words are erased.
 */
export const VERBATIM_STATUSES = ['PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type VerbatimStatus = (typeof VERBATIM_STATUSES)[number];

/** ONCE: in one dossier at most. SEVERAL: in any number. */
export const VERBATIM_REUSES = ['ONCE', 'SEVERAL'] as const;
export type VerbatimReuse = (typeof VERBATIM_REUSES)[number];

export const VERBATIM_REFUSALS = ['IDENTIFIES', 'NOT_FROM_REPORT', 'OFF_TOPIC', 'UNCLEAR', 'OTHER'] as const;
export type VerbatimRefusalMotive = (typeof VERBATIM_REFUSALS)[number];

export const NEXT_VERBATIM_STATUSES = {
  PROPOSED: ['ACCEPTED', 'REFUSED', 'WITHDRAWN'],
  ACCEPTED: ['REFUSED', 'WITHDRAWN'],
  REFUSED: ['WITHDRAWN'],
  WITHDRAWN: [],
} as const satisfies Record<VerbatimStatus, readonly VerbatimStatus[]>;

export type VerbatimMoveRefusal = 'NOT_ALLOWED' | 'OWN_PROPOSAL' | 'MOTIVE_MISSING';

/** Why somebody may not move a verbatim, or null: whoever proposed it never decides on it, whatever their role. */
export function verbatimMoveRefusal(from: VerbatimStatus, to: VerbatimStatus, { own, motive }: { own: boolean; motive: VerbatimRefusalMotive | null }): VerbatimMoveRefusal | null {
  const next: readonly VerbatimStatus[] = NEXT_VERBATIM_STATUSES[from];
  if (!next.includes(to)) return 'NOT_ALLOWED';
  if (own && to === 'ACCEPTED') return 'OWN_PROPOSAL';
  return to === 'REFUSED' && motive === null ? 'MOTIVE_MISSING' : null;
}
