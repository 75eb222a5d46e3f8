import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { RemindStructuresDocument } from './network.documents';

/** Sends the reminders, says how many left, and shows the rows as they now are. */
export function useReminder() {
  const notify = useNotify();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => request(RemindStructuresDocument, { ids: [...ids] }),
    onError: (failure) => notify(failureMessage(failure), { type: 'error' }),
    onSuccess: ({ remindStructures: answer }) => {
      if (answer.__typename === 'StructureReminderRefused') { notify(answer.message, { type: 'error' }); return; }
      notify(text.reminded(answer.count), { type: answer.count === 0 ? 'info' : 'success' });
      void client.invalidateQueries({ queryKey: ['network'] });
    },
  });
}
