import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';

type Answer = { readonly __typename: 'Association' | 'Structure'; readonly name: string } | { readonly __typename: 'AccountRefused'; readonly message: string };

/** Sends a change of a structure or an association, says that it is done and closes; or says why it was refused, and leaves what was typed. */
export function useNamedChange<Asked>(send: (asked: Asked) => Promise<Answer>, done: (name: string) => string, onClose: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const change = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if (answer.__typename === 'AccountRefused') return;
      notify(done(answer.name), { type: 'success' });
      onClose();
      // Each shows the other: a structure its association's name, an association how many structures it has.
      return Promise.all([client.invalidateQueries({ queryKey: ['associations'] }), client.invalidateQueries({ queryKey: ['structures'] })]);
    },
  });
  const refusal = change.isError ? failureMessage(change.error) : change.data?.__typename === 'AccountRefused' ? change.data.message : null;
  return { change, refusal };
}
