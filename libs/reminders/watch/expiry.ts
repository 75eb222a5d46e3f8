import type { EntityManager } from 'typeorm';
import { daysLeft, thresholdReached, type ExpiryKind, type IsoDate } from '@vigie/domain';
import ending from './expiries.sql?raw';

/** Something that ends in a live case. */
export interface Expiry {
  readonly caseCode: string;
  readonly kind: ExpiryKind;
  /** The code of the document; null for a contract. */
  readonly stayDocument: string | null;
  readonly dueOn: IsoDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
  /** The threshold it has come to; null while it is further than all. */
  readonly threshold: number | null;
  /** Null: nothing was done about this very end. */
  readonly filedOn: IsoDate | null;
}

export interface ExpirySearch {
  readonly structureId: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly caseCode?: string;
}

type Row = Pick<Expiry, 'caseCode' | 'kind' | 'stayDocument' | 'dueOn' | 'filedOn'>;

/** What ends between two days in the live cases of a structure, the nearest first. */
export async function readExpiries(manager: EntityManager, search: ExpirySearch, thresholds: readonly number[], today: IsoDate): Promise<Expiry[]> {
  const rows = await manager.query<Row[]>(ending, [search.structureId, search.first, search.last, search.caseCode ?? null]);
  return rows.map((row) => {
    const left = daysLeft(row.dueOn, today);
    return { ...row, daysLeft: left, threshold: thresholdReached(left, thresholds) };
  });
}
