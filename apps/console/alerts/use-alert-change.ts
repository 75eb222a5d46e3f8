import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import type { VariablesOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { AcknowledgeAlertDocument, CloseAlertDocument, ExplainAlertDocument, ReopenAlertDocument, UndoAlertStepDocument, type ShownAlert } from './alerts.documents';
import { text } from './messages.fr';

type Explanation = VariablesOf<typeof ExplainAlertDocument>['motive'];
type Closure = VariablesOf<typeof CloseAlertDocument>['motive'];

export type AlertAct =
  | { readonly kind: 'ACKNOWLEDGED' | 'REOPEN' | 'UNDO' }
  | { readonly kind: 'EXPLAINED'; readonly motive: Explanation; readonly note: string | null }
  | { readonly kind: 'CLOSED'; readonly motive: Closure; readonly note: string | null };

/** Refused for a reason that the person can read. */
export class ActRefused extends Error {}

/** Sends what was decided of an alert; what the server refuses is thrown in its words, so that nothing typed is lost. */
export function useAlertChange({ id, revision }: Pick<ShownAlert, 'id' | 'revision'>) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (act: AlertAct) => {
      const refusal = await send(id, revision, act);
      if (refusal) throw new ActRefused(refusal);
    },
    onSuccess: (_, { kind }) => {
      notify(kind === 'UNDO' ? text.actions.undone : text.actions.done[kind === 'REOPEN' ? 'ACKNOWLEDGED' : kind], { type: 'success' });
      return client.invalidateQueries({ predicate: ({ queryKey }) => ['alerts', 'alert', 'new-alerts', 'ongoing-alerts'].includes(String(queryKey[0])) });
    },
    onError: (error, { kind }) => {
      if (kind !== 'EXPLAINED' && kind !== 'CLOSED') notify(`${text.actions.failed} ${error instanceof ActRefused ? error.message : failureMessage(error)}`, { type: 'error' });
    },
  });
}

async function send(id: string, revision: number, act: AlertAct): Promise<string | null> {
  const result = await resultOf(id, revision, act);
  return result.__typename === 'AlertChangeRefused' ? result.message : null;
}

async function resultOf(id: string, revision: number, act: AlertAct) {
  switch (act.kind) {
    case 'ACKNOWLEDGED': return (await request(AcknowledgeAlertDocument, { id, revision })).acknowledgeAlert;
    case 'REOPEN': return (await request(ReopenAlertDocument, { id, revision })).reopenAlert;
    case 'UNDO': return (await request(UndoAlertStepDocument, { id, revision })).undoAlertStep;
    case 'EXPLAINED': return (await request(ExplainAlertDocument, { id, revision, motive: act.motive, note: act.note })).explainAlert;
    case 'CLOSED': return (await request(CloseAlertDocument, { id, revision, motive: act.motive, note: act.note })).closeAlert;
  }
}
