import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { text } from './messages.fr';

/** Refused for a reason that the person can read. */
export class ActRefused extends Error {}

type Answer = { readonly __typename: 'DossierChanged' } | { readonly __typename: 'DossierRefused'; readonly message: string };

/** What may be said of an act that failed, in words. */
export const refusalOf = (error: unknown): string => (error instanceof ActRefused ? error.message : `${text.failed} ${failureMessage(error)}`);

/** Sends an act on a dossier; what the server refuses is thrown in its words, so that nothing typed is lost. */
export function useDossierAct<Given = void>(send: (given: Given) => Promise<Answer>, done: string | ((given: Given) => string), { quiet = false } = {}) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (given: Given) => {
      const answer = await send(given);
      if (answer.__typename === 'DossierRefused') throw new ActRefused(answer.message);
    },
    // Said once the page shows it: the next act would be refused on what was read before.
    onSuccess: async (_, given) => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => ['dossiers', 'dossier'].includes(String(queryKey[0])) });
      notify(typeof done === 'string' ? done : done(given), { type: 'success' });
    },
    onError: (error) => { if (!quiet) notify(refusalOf(error), { type: 'error', multiLine: true }); },
  });
}
