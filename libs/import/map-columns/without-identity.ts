import type { ImportMapping } from '@vigie/contracts';
import { findIdentifiers } from '@vigie/domain';

/**
 * A mapping as it may be kept: what tells who someone is, in a header or in a text of a cell, is left out. Names of columns
 * are masked before anybody sees them, so only a program of one's own sends such a header.
 */
export function withoutIdentity({ columns, constants, values }: ImportMapping): ImportMapping {
  return {
    columns: nameless(columns), constants,
    values: Object.fromEntries(Object.entries(values).map(([field, codes]) => [field, nameless(codes ?? {})])),
  };
}

function nameless<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([text]) => findIdentifiers(text).length === 0));
}
