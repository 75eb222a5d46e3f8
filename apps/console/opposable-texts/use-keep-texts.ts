import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { VariablesOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { failureMessage } from '../graphql/api-failure';
import { SaveOpposableTextDocument, WithdrawOpposableTextDocument } from './opposable-texts.documents';
import { text } from './messages.fr';

export type TextForm = VariablesOf<typeof SaveOpposableTextDocument>['text'];
type Read = { readonly id: string; readonly version: number };

/** Saves or withdraws texts; what the server refuses is given back, and the list is read again. */
export function useKeepTexts(onDone: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const kept = (said: string) => { notify(said, { type: 'success' }); onDone(); };
  const again = () => client.invalidateQueries({ queryKey: ['opposable-texts'] });
  const save = useMutation({
    mutationFn: async ({ form, replaces }: { form: TextForm; replaces: Read | null }) => (await request(SaveOpposableTextDocument, { text: form, replaces })).saveOpposableText,
    onSuccess: (answer, { form }) => { if (answer.__typename === 'OpposableTextSaved') kept(text.saved(form.title)); },
    onSettled: again,
  });
  const withdraw = useMutation({
    mutationFn: async ({ read }: { read: Read; title: string }) => (await request(WithdrawOpposableTextDocument, { read })).withdrawOpposableText,
    onSuccess: (answer, { title }) => { if (answer.__typename === 'OpposableTextSaved') kept(text.withdrawn(title)); },
    onSettled: again,
  });
  const answer = save.data ?? withdraw.data;
  const failed = save.error ?? withdraw.error;
  const refusal = failed ? failureMessage(failed) : answer && answer.__typename !== 'OpposableTextSaved' ? answer.message : null;
  const faultOf = (field: keyof TextForm): string | undefined =>
    save.data?.__typename === 'OpposableTextRefused' ? save.data.errors.find((fault) => fault.field === field)?.message : undefined;
  return { save, withdraw, refusal, faultOf, busy: save.isPending || withdraw.isPending };
}
