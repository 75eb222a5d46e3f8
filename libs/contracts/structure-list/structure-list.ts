/** What a column of a list of structures may hold. */
export const STRUCTURE_LIST_FIELDS = ['name', 'association', 'type', 'site', 'email'] as const;
export type StructureListField = (typeof STRUCTURE_LIST_FIELDS)[number];

/** Header of the column that holds each field; what is left out is in none. */
export type StructureListColumns = Readonly<Partial<Record<StructureListField, string>>>;

/** Rows of one file; more is no list of structures. */
export const STRUCTURE_LIST_MOST_ROWS = 5_000;

export interface StructureListFault {
  /** As a spreadsheet shows it, the header being 1. */
  readonly line: number;
  /** Header; null when the fault is none of one column's. */
  readonly column: string | null;
  /** In French. */
  readonly reason: string;
}

/** What a list says, checked or brought in. Nothing of the file is kept. */
export interface StructureListAnswer {
  readonly headers: readonly { readonly header: string; readonly samples: readonly string[] }[];
  readonly columns: StructureListColumns;
  readonly counts: { readonly rows: number; readonly added: number; readonly changed: number; readonly same: number; readonly refused: number };
  /** The first refused. */
  readonly faults: readonly StructureListFault[];
  /** The first that change, and of what: in French. */
  readonly changes: readonly { readonly line: number; readonly name: string; readonly what: string }[];
  /** Addresses that could be invited, and were not yet. */
  readonly invitable: number;
  /** Once brought in: invitations sent, and those that could not be for now. */
  readonly invited: number;
  readonly notInvited: number;
  /** CSV of the refused rows as they came, then why; null when there is none. */
  readonly badRows: string | null;
}

/** @returns null for what is no choice of columns */
export function readStructureListColumns(given: unknown): StructureListColumns | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const entries = Object.entries(given);
  const isChoice = entries.every(([field, header]) => STRUCTURE_LIST_FIELDS.some((known) => known === field) && typeof header === 'string' && header.length <= 300);
  return isChoice ? (Object.fromEntries(entries) as StructureListColumns) : null;
}
