import type { IsoDate } from '@vigie/domain';

/** Codes a report must have one of, kind by kind; an empty list asks for nothing. */
export interface DossierThemes {
  readonly rights: readonly string[];
  readonly difficultyGroups: readonly string[];
  readonly sectors: readonly string[];
}

/** Who approved which version, and when; the letter bears that day. */
export interface DossierApproval {
  readonly version: number;
  readonly by: string;
  readonly on: IsoDate;
}

export interface DossierSending {
  readonly sentOn: IsoDate;
  /** The federation's own reference of the letter. */
  readonly reference: string;
}

export interface DossierAnswer {
  readonly answeredOn: IsoDate;
  readonly summary: string;
}
