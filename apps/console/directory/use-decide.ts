import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { DecideProposalDocument, type Proposal } from './directory.documents';
import { text } from './messages.fr';

interface Decision { readonly accept: boolean; readonly answer: string | null }

/** Accepts or refuses once; a refusal the server does not take (no reason, someone in it) is read in place. */
export function useDecide({ id, current }: Proposal, onDone: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const mutation = useMutation({
    mutationFn: async ({ accept, answer }: Decision) => (await request(DecideProposalDocument, { id, accept, answer, entryRevision: current?.revision ?? null })).decideDirectoryProposal,
    onSuccess: (answer, { accept }) => {
      if (answer.__typename === 'DirectoryRefused') {
        if (answer.errors.length > 0) return undefined;
        notify(answer.message, { type: 'error' });
      } else {
        notify(accept ? text.queue.accepted : text.queue.refused, { type: 'success' });
        onDone();
      }
      return client.invalidateQueries({ queryKey: ['directory'] });
    },
    onError: (failed) => notify(`${text.failed} ${failureMessage(failed)}`, { type: 'error' }),
  });
  const answer = mutation.data;
  return { run: (decision: Decision) => mutation.mutate(decision), pending: mutation.isPending, fault: answer?.__typename === 'DirectoryRefused' ? (answer.errors[0]?.message ?? null) : null };
}
