/** An expected refusal of something asked about accounts, members or structures. */
export interface AccountRefusal {
  readonly kind: 'REFUSED';
  /** French. */
  readonly message: string;
  /** The argument to mend, or null. */
  readonly field: string | null;
}

export function accountRefused(message: string, field: string | null = null): AccountRefusal {
  return { kind: 'REFUSED', message, field };
}
