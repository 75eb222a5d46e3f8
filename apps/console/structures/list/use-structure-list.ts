import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StructureListColumns, StructureListField } from '@vigie/contracts';
import { useState } from 'react';
import { failureMessage } from '../../graphql/api-failure';
import { structureListsApi } from './structure-lists-api';

/** A list from the file to what came of it. */
export function useStructureList() {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [invites, setInvites] = useState(false);
  const checking = useMutation({ mutationFn: (wish: { file: File; columns: StructureListColumns | null }) => structureListsApi.check(wish.file, wish.columns) });
  const running = useMutation({
    mutationFn: (wish: { file: File; columns: StructureListColumns }) => structureListsApi.run(wish.file, wish.columns, invites),
    onSuccess: () => client.invalidateQueries({ queryKey: ['structures'] }),
  });
  // What was answered before stays in sight while columns are tried.
  const [seen, setSeen] = useState<typeof checking.data>(undefined);
  const answer = checking.data ?? seen;
  const check = (wish: { file: File; columns: StructureListColumns | null }) => { setSeen(checking.data ?? seen); checking.mutate(wish); };
  const error = running.error ?? checking.error;
  return {
    file, answer, done: running.data ?? null, invites, setInvites,
    isReading: checking.isPending, isRunning: running.isPending, failure: error ? failureMessage(error) : null,
    take: (taken: File) => { setFile(taken); setInvites(false); running.reset(); check({ file: taken, columns: null }); },
    choose: (field: StructureListField, header: string) => {
      if (!file || !answer) return;
      const { [field]: _before, ...others } = answer.columns;
      check({ file, columns: header === '' ? others : { ...others, [field]: header } });
    },
    run: () => { if (file && answer) running.mutate({ file, columns: answer.columns }); },
    leave: () => { setFile(null); setSeen(undefined); checking.reset(); running.reset(); },
  };
}

export type StructureList = ReturnType<typeof useStructureList>;
