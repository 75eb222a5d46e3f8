import { Button } from '@vigie/ui';
import type { RequestFailure } from '../graphql/request-failure';
import { startSession } from '../session/session-store';
import { text } from './messages.fr';
import { Page } from './page';
import { ScreenHeading } from './screen-heading';

/** The server could not say who is here: no network, or a fault of ours. */
export function UnreachedPage({ failure }: { readonly failure: RequestFailure }) {
  const words = text.unreached[failure.code === 'UNREACHABLE' ? 'network' : 'server'];
  return (
    <Page>
      <ScreenHeading title={words.title}><p>{words.body}</p></ScreenHeading>
      <Button onClick={() => void startSession()}>{text.unreached.retry}</Button>
    </Page>
  );
}
