import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { badUserInput } from '@vigie/access';

/** character_not_in_repertoire (a NUL in a text), datetime_field_overflow: no code of ours sends them of itself. */
const UNSTORABLE = new Set(['22021', '22008']);

/** A text or a day that PostgreSQL cannot even compare is the fault of who sent it: it is refused, and logged no more than that. */
@Catch(QueryFailedError)
export class UnstorableInputFilter extends BaseExceptionFilter<QueryFailedError> {
  override catch(failure: QueryFailedError, host: ArgumentsHost): GraphQLError | undefined {
    if (host.getType<GqlContextType>() !== 'graphql') super.catch(failure, host);
    else if (UNSTORABLE.has(sqlState(failure))) return badUserInput();
    return undefined;
  }
}

function sqlState({ driverError }: QueryFailedError): string {
  return 'code' in driverError ? String(driverError.code) : '';
}
