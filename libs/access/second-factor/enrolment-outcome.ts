import type { AccountRefusal } from '../accounts/account-outcome';

/** `recoveryCodes`: shown once, with the first factor; empty when the account has its codes already. */
export type EnrolmentOutcome = { readonly kind: 'ENROLLED'; readonly recoveryCodes: readonly string[] } | AccountRefusal;

export type RemovalOutcome = { readonly kind: 'REMOVED' } | AccountRefusal;
