import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DirectoryEntryForm, DirectoryFault } from '@vigie/contracts';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { ProposeCorrectionDocument, SaveEntryDocument, type Entry } from './directory.documents';
import { checkDraft, type EntryDraft } from './entry-form';
import { text } from './messages.fr';

interface Checked { readonly entry: DirectoryEntryForm; readonly remark: string | null }

/** Saves an entry, or proposes it; what the server refuses is given back to be read in place, and nothing typed is lost. */
export function useSaveEntry(current: Entry | null, staff: boolean, onSaved: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const [found, setFound] = useState<readonly DirectoryFault[]>([]);
  const send = useMutation({
    mutationFn: async ({ entry, remark }: Checked) => staff
      ? (await request(SaveEntryDocument, { id: current?.id ?? null, revision: current?.revision ?? null, entry })).saveDirectoryEntry
      : (await request(ProposeCorrectionDocument, { proposal: { entryId: current?.id ?? null, entry, remark } })).proposeDirectoryCorrection,
    onSuccess: (answer) => {
      if (answer.__typename === 'DirectoryRefused') return setFound(answer.errors);
      notify(staff ? text.form.saved : text.form.sent, { type: 'success' });
      onSaved();
      return client.invalidateQueries({ queryKey: ['directory'] });
    },
  });
  const refused = send.data?.__typename === 'DirectoryRefused' ? send.data.message : null;
  return {
    faults: found,
    failure: send.isError ? `${text.failed} ${failureMessage(send.error)}` : refused,
    pending: send.isPending,
    save: (draft: EntryDraft) => {
      const check = checkDraft(draft);
      setFound('faults' in check ? check.faults : []);
      if (!('faults' in check)) send.mutate(check);
    },
  };
}
