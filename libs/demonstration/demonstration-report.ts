import type { IsoDate, ReportStatus } from '@vigie/domain';
import type { DemonstrationStructure } from './federation';

export interface DemonstrationRupture {
  readonly right: string;
  readonly body: string | null;
  readonly state: string;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  /** Euros. */
  readonly amountLost: number | null;
}

export interface DemonstrationAttempt { readonly tried: boolean; readonly outcome: string | null }

export interface DemonstrationReport {
  readonly structure: DemonstrationStructure;
  readonly siteCode: string;
  readonly occurredOn: IsoDate;
  readonly discoveredOn: IsoDate;
  readonly receivedAt: Date;
  readonly audience: string;
  readonly stayDocument: string;
  readonly stayDocumentExpiresOn: IsoDate | null;
  readonly difficulties: readonly string[];
  readonly ruptures: readonly DemonstrationRupture[];
  readonly causality: 'ALLEGED' | 'DOCUMENTED' | 'CONFIRMED';
  readonly attempts: Readonly<Record<'CCC' | 'PAN' | 'SUBSTITUTION', DemonstrationAttempt>>;
  /** Quarters of an hour are the grain. */
  readonly hoursSpent: number | null;
  readonly narrative: string | null;
  readonly testimony: string | null;
  readonly status: ReportStatus;
}
