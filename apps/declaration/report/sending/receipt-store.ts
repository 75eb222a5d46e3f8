import type { Receipt } from './send-report';

/** The receipt on screen, and the préfecture it is about. In memory only: it names a case. */
export interface ShownReceipt {
  readonly receipt: Receipt;
  readonly siteCode: string | null;
}

let shown: ShownReceipt | null = null;

export const showReceipt = (receipt: ShownReceipt): void => { shown = receipt; };
export const shownReceipt = (): ShownReceipt | null => shown;
export const forgetReceipt = (): void => { shown = null; };
