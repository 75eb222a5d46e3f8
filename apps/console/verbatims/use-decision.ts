import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import type { Motive } from './refuse-dialog';
import type { ShownVerbatim } from './verbatims-page';
import { DecideVerbatimDocument } from './verbatims.documents';

type Decision = { readonly decision: 'ACCEPTED' } | { readonly decision: 'REFUSED'; readonly motive: Motive };

/** The second reading; what the server refuses is given back, and the lists are read again. */
export function useDecision({ id, revision }: ShownVerbatim) {
  const client = useQueryClient();
  const notify = useNotify();
  const mutation = useMutation({
    mutationFn: async (decision: Decision) => (await request(DecideVerbatimDocument, { id, revision, ...decision })).decideVerbatim,
    onSuccess: (answer, { decision }) => {
      if (answer.__typename !== 'VerbatimChanged') return;
      notify(decision === 'ACCEPTED' ? text.accepted : text.refused, { type: 'success' });
      void client.invalidateQueries({ queryKey: ['verbatims'] });
    },
  });
  const answer = mutation.data;
  const refusal = mutation.error ? failureMessage(mutation.error) : answer && answer.__typename !== 'VerbatimChanged' ? answer.message : null;
  return { decide: mutation.mutate, busy: mutation.isPending, refusal };
}
