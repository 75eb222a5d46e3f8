import { StatusMessage } from '@vigie/ui';
import type { RequestFailure } from '../graphql/request-failure';
import { failureWords } from './failure-words';
import { text } from './messages.fr';

/** Signing in is offered, but the server has not answered so far. */
export function SessionFailure({ failure }: { readonly failure: RequestFailure }) {
  return (
    <div className="session-failure">
      <StatusMessage tone="warning">
        <h2>{text.failureTitles[failure.code === 'UNREACHABLE' ? 'UNREACHABLE' : 'OTHER']}</h2>
        <p>{failureWords(failure)}</p>
      </StatusMessage>
    </div>
  );
}
