import { Scalar, type CustomScalar } from '@nestjs/graphql';
import { GraphQLError, type ValueNode } from 'graphql';

/** No year 0000: it is in no calendar but ISO's, and PostgreSQL has none. */
const CIVIL_DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Is this a day of the calendar, written « 2026-03-09 »? */
export function isCivilDay(value: unknown): value is string {
  if (typeof value !== 'string' || !CIVIL_DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Says of a field that it holds a civil day: `@Field(() => CivilDate) occurredOn!: string`. */
export abstract class CivilDate {}

/** A civil day as an ISO string: no time, so no time zone ever moves it. */
@Scalar('Date', () => CivilDate)
export class CivilDateScalar implements CustomScalar<string, string> {
  readonly description = 'A civil day, ISO 8601: « 2026-03-09 ».';
  readonly serialize = day;
  readonly parseValue = day;
  readonly parseLiteral = (node: ValueNode): string => day('value' in node ? node.value : null);
}

function day(value: unknown): string {
  if (isCivilDay(value)) return value;
  throw new GraphQLError('Une date s’écrit AAAA-MM-JJ.', { extensions: { code: 'BAD_USER_INPUT' } });
}
