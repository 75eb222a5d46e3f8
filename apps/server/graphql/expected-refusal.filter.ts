import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** A refusal is an answer, not a fault: it goes to who asked, and not to the log of errors. */
@Catch(GraphQLError)
export class ExpectedRefusalFilter implements ExceptionFilter<GraphQLError> {
  catch(refusal: GraphQLError): GraphQLError {
    return refusal;
  }
}
