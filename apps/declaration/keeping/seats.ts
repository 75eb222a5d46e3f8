const left = new Set<string>();

/** From now on nothing of this account is written on this device, not even what was on its way. */
export const leaveSeat = (owner: string): void => void left.add(owner);

export const takeSeat = (owner: string): void => void left.delete(owner);

/**
 * To be asked right before a write is begun: one that was begun before the erasing is erased with the rest.
 * @throws Error once the account has signed out
 */
export function assertSeated(owner: string): void {
  if (left.has(owner)) throw new Error('The account has signed out.');
}
