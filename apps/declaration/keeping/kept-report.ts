import type { ShownError } from '../report/checking/check-draft';
import type { ReportDraft } from '../report/draft/report-draft';
import type { Receipt } from '../report/sending/send-report';
import type { SimilarReport } from '../report/similar/find-similar';

/** Why a report that was to be sent stays here until the person has looked at it. */
export type Held =
  /** An answer the server does not take: a text that names somebody, a word withdrawn since, a date. */
  | { readonly by: 'REFUSED'; readonly errors: readonly (ShownError & { readonly code?: string })[] }
  /** Another version of it had arrived. */
  | { readonly by: 'CONFLICT'; readonly reference: string }
  /** The structure may have reported this already: to be added to, or filed apart. */
  | { readonly by: 'SIMILAR'; readonly reports: readonly SimilarReport[] }
  /** The device's clock was this many days off while the dates were chosen. */
  | { readonly by: 'CLOCK'; readonly days: number }
  | { readonly by: 'NOT_ALLOWED' };

/** DRAFT: being filled in. WAITING: leaves as soon as it can. HELD: needs the person. FILES: received; its files are still to go. */
export type Stage = 'DRAFT' | 'WAITING' | 'HELD' | 'FILES';

/** The server's copy, as far as this device knows it. */
export interface ServerCopy {
  /** 0: none yet. */
  readonly revision: number;
  /** False once something was typed that is not in it. */
  readonly current: boolean;
}

/** One report as this device keeps it. Plain JSON. */
export interface KeptReport {
  readonly draft: ReportDraft;
  readonly stage: Stage;
  readonly held: Held | null;
  readonly server: ServerCopy;
  /** With FILES only. */
  readonly receipt: Receipt | null;
}

/** A kept report with where and when it stands. */
export interface StoredReport extends KeptReport {
  readonly revision: number;
  readonly keptAt: number;
}

export const newlyKept = (draft: ReportDraft): KeptReport => ({ draft, stage: 'DRAFT', held: null, server: { revision: 0, current: false }, receipt: null });
