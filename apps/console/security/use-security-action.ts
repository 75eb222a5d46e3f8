import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { viewerQuery } from '../session/viewer';

/** Either the thing asked for, or a refusal in French that says why not. */
interface Refusable {
  readonly __typename: string;
}

interface Refused {
  readonly __typename: 'AccountRefused';
  readonly message: string;
}

const isRefused = (answer: Refusable): answer is Refused => answer.__typename === 'AccountRefused';

/** A change to one's own security: what protects the account is read again after it, a refusal is told. */
export function useSecurityAction<Answer extends Refusable>(send: () => Promise<Answer>, onDone: (answer: Exclude<Answer, Refused>) => void) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      if (isRefused(answer)) return notify(answer.message, { type: 'error' });
      onDone(answer as Exclude<Answer, Refused>);
      await client.invalidateQueries({ queryKey: ['security'] });
    },
    onError: (failure) => notify(failureMessage(failure), { type: 'error' }),
  });
}

/** Reads again who is signed in: staff who had no second factor may now go on. */
export function useReadViewerAgain(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: viewerQuery().queryKey });
}
