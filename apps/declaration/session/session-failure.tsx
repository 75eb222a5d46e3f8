import { StatusMessage } from '@vigie/ui';
import type { RequestFailure } from '../graphql/request-failure';
import { useOnline } from '../shell/connection';
import { failureWords } from './failure-words';
import { text } from './messages.fr';

/** Signing in is offered, but the server has not answered so far. */
export function SessionFailure({ failure }: { readonly failure: RequestFailure }) {
  const online = useOnline();
  const words = online
    ? { title: text.failureTitles[failure.code === 'UNREACHABLE' ? 'UNREACHABLE' : 'OTHER'], body: failureWords(failure) }
    : text.offline;
  return (
    <div className="session-failure">
      <StatusMessage tone="warning">
        <h2>{words.title}</h2>
        <p>{words.body}</p>
      </StatusMessage>
    </div>
  );
}
