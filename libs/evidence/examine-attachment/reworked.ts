import type { FileRefusal } from '@vigie/contracts';

/** What is kept of a file, never the file itself: made anew from what was understood of it. */
export type Reworked =
  | { readonly content: Buffer; readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'; readonly pageCount: number | null }
  | { readonly refusal: FileRefusal };
