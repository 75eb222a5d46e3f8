import type { FieldError } from '@vigie/contracts';

/** A field that cannot be taken as it is, the idempotency key included. */
export type RefusedField = Pick<FieldError, 'path' | 'message'> & { readonly code: FieldError['code'] | 'KEY_NOT_UUID' };

export interface Receipt {
  readonly kind: 'RECEIPT';
  readonly id: string;
  readonly reference: string;
  readonly caseCode: string;
  readonly receivedAt: Date;
  /** True when this very report had been received before. */
  readonly replayed: boolean;
}

/** What comes of sending a report; all of it expected. */
export type SubmitOutcome =
  | Receipt
  | { readonly kind: 'REFUSED'; readonly errors: readonly RefusedField[] }
  | { readonly kind: 'CONFLICT'; readonly reference: string };
