import { GraphQLError, GraphQLScalarType } from 'graphql';

const CIVIL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Is this a day of the calendar, written « 2026-03-09 »? */
export function isCivilDay(value: unknown): value is string {
  if (typeof value !== 'string' || !CIVIL_DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function day(value: unknown): string {
  if (isCivilDay(value)) return value;
  throw new GraphQLError('Une date s’écrit AAAA-MM-JJ.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A civil day as an ISO string: no time, so no time zone ever moves it. */
export const CivilDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A civil day, ISO 8601: « 2026-03-09 ».',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day('value' in node ? node.value : null),
});
