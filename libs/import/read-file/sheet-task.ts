import type { SheetFormat } from './read-sheet';
import type { FileFault, SheetRow } from './sheet-row';

/** What a thread is asked of a file. */
export type SheetTask = { readonly kind: 'COUNT' } | { readonly kind: 'ROWS'; readonly format: SheetFormat };

export type SheetAnswer =
  | { readonly kind: 'COUNTED'; readonly format: SheetFormat; readonly rows: number }
  | { readonly kind: 'ROWS'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'END' }
  | { readonly kind: 'FAULT'; readonly fault: FileFault };
