/** The life of a dossier, from its drafting to the end of its follow-up. */
export const DOSSIER_STATUSES = ['DRAFT', 'FROZEN', 'REVIEWED', 'APPROVED', 'SENT', 'ANSWERED', 'CLOSED'] as const;
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];

/** STAFF: any staff of the territory. OTHER_PERSON: one who had no hand in it. FREEZING: only by freezing the figures, never by a mere move. */
export type DossierMover = 'STAFF' | 'OTHER_PERSON' | 'FREEZING';

/**
 * The only table of moves, and who makes each. Going back to DRAFT opens a new version; going back to FROZEN returns the letter to
 * its authors. Nothing comes back from SENT: what was sent stands, and its sequel is another dossier.
 */
export const DOSSIER_MOVES = {
  DRAFT: { FROZEN: 'FREEZING' },
  FROZEN: { REVIEWED: 'STAFF', DRAFT: 'STAFF' },
  REVIEWED: { APPROVED: 'OTHER_PERSON', FROZEN: 'STAFF' },
  APPROVED: { SENT: 'STAFF', FROZEN: 'STAFF' },
  SENT: { ANSWERED: 'STAFF', CLOSED: 'STAFF' },
  ANSWERED: { CLOSED: 'STAFF' },
  CLOSED: {},
} as const satisfies Record<DossierStatus, Partial<Record<DossierStatus, DossierMover>>>;

export type DossierMoveRefusal = 'NOT_ALLOWED' | 'AUTHOR';

/** Where a dossier may go. */
export const nextDossierStatuses = (from: DossierStatus): readonly DossierStatus[] => Object.keys(DOSSIER_MOVES[from]) as DossierStatus[];

/**
 * @param hadAHand the mover, or the same person under another account, wrote, changed or froze it
 * @returns null when the move is allowed
 */
export function dossierMoveRefusal(from: DossierStatus, to: DossierStatus, hadAHand: boolean): DossierMoveRefusal | null {
  const mover = (DOSSIER_MOVES[from] as Partial<Record<DossierStatus, DossierMover>>)[to];
  if (!mover || mover === 'FREEZING') return 'NOT_ALLOWED';
  return mover === 'OTHER_PERSON' && hadAHand ? 'AUTHOR' : null;
}

/** The filters and the choice of figures may still change. */
export const isOpen = (status: DossierStatus): boolean => status === 'DRAFT';
/** The letter may still be written: its figures are known, and nobody has begun to judge it. */
export const isLetterOpen = (status: DossierStatus): boolean => status === 'DRAFT' || status === 'FROZEN';
/** Approved, so that what is downloaded is no longer marked a draft. */
export const isApproved = (status: DossierStatus): boolean => !['DRAFT', 'FROZEN', 'REVIEWED'].includes(status);
/** It has left: its follow-up is kept. */
export const isSent = (status: DossierStatus): boolean => ['SENT', 'ANSWERED', 'CLOSED'].includes(status);
