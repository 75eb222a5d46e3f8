import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportSummary } from '@vigie/contracts';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { importsApi } from './imports-api';

const LOOK_EVERY_MS = 700;

const isUnderWay = ({ status }: ImportSummary) => status === 'CHECKING' || status === 'RUNNING';

/** Those of the structure, looked at again while one of them is under way. */
export const useImports = () => useQuery({
  queryKey: ['imports'],
  queryFn: ({ signal }) => importsApi.list(signal),
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_EVERY_MS : false),
});

/** One import, looked at again and again while a pass goes over its file. */
export const useImport = (id: string) => useQuery({
  queryKey: ['imports', id],
  queryFn: ({ signal }) => importsApi.find(id, signal),
  refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_EVERY_MS : false),
});

/** A change to an import: what is shown of it is read again, a refusal is told. */
export function useImportAction<Input, Answer>(act: (input: Input) => Promise<Answer>, onDone: (answer: Answer) => void = () => undefined) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: ['imports'] });
      onDone(answer);
    },
    onError: (failure) => notify(failureMessage(failure), { type: 'error' }),
  });
}
