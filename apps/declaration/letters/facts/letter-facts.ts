import type { IsoDate } from '@vigie/domain';

/** One thing that was tried, as far as it is known. The day may be filled in by whoever prints the letter. */
export interface TriedStep {
  readonly key: string;
  readonly channelCode: string;
  readonly meansCode: string | null;
  readonly outcomeCode: string | null;
  /** Nothing came of it yet: an answer is waited for. */
  readonly awaited: boolean;
  readonly on: IsoDate | null;
  /** When the day itself is not known: it was before this one. */
  readonly before: IsoDate | null;
}

export interface LostRight {
  readonly rightCode: string;
  readonly bodyCode: string | null;
  readonly stateCode: string;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  /** Euros. */
  readonly amountLost: number | null;
}

export interface FiledReport {
  readonly id: string;
  readonly reference: string;
  readonly filedOn: IsoDate;
}

/** A stretch without a valid document, both days included; open while the second is null. */
export interface DocumentGap {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Proof to enclose: a JPEG to print, or a file that is only named. */
export interface Enclosure {
  readonly key: string;
  readonly name: string;
  readonly image: { readonly bytes: Uint8Array; readonly width: number; readonly height: number } | null;
  /** A proof that is a PDF itself goes into a file beside the letter. */
  readonly pdf?: Uint8Array | null;
}

/** What the structure has reported of one case: everything a letter says but who the person is. */
export interface CaseFacts {
  readonly caseCode: string;
  readonly structureName: string;
  readonly siteCode: string;
  readonly stayDocumentCode: string;
  readonly stayDocumentExpiresOn: IsoDate | null;
  /** The day the structure noted that the renewal of that very document was asked for. */
  readonly renewalFiledOn: IsoDate | null;
  readonly difficultyCodes: readonly string[];
  readonly steps: readonly TriedStep[];
  readonly losses: readonly LostRight[];
  readonly gaps: readonly DocumentGap[];
  /** The latest first. */
  readonly reports: readonly FiledReport[];
  readonly enclosures: readonly Enclosure[];
}
