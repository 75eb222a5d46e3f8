import { StatusMessage } from '@vigie/ui';
import type { Attempt } from './use-attempt';
import { text } from './messages.fr';

/** What the last try came to. The countdown is drawn every second and read out once. */
export function AttemptNotice({ attempt: { refusal, wait } }: { readonly attempt: Attempt }) {
  return (
    <StatusMessage tone="danger">
      {refusal && (
        <>
          {refusal}
          {wait > 0 && <span className="attempt-wait" aria-hidden="true">{text.wait(wait)}</span>}
        </>
      )}
    </StatusMessage>
  );
}
