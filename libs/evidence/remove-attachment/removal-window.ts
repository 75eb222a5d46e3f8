/** How long a removed proof can be taken back, in ms. */
export const REMOVAL_UNDO_MS = 30 * 60_000;
