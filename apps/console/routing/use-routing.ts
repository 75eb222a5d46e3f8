import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { RehearseRoutingDocument, RoutingDocument, SaveRoutingDocument, type RoutingTable } from './routing.documents';
import { draftsOf, inputOf, isSame, type RuleDraft } from './rule-draft';

/** The rules of a region as kept and as being changed; each change is tried out at once. */
export function useRouting(regionCode: string) {
  const notify = useNotify();
  const client = useQueryClient();
  const [changed, setChanged] = useState<readonly RuleDraft[] | null>(null);
  const kept = useQuery({ queryKey: ['routing', regionCode], queryFn: async ({ signal }) => (await request(RoutingDocument, { regionCode }, signal)).routingRules });
  const rules = changed ?? (kept.data ? draftsOf(kept.data) : null);
  const inputs = useDeferredValue(rules)?.map(inputOf) ?? [];
  const rehearsing = useQuery({
    queryKey: ['routing-rehearsal', regionCode, inputs], enabled: rules !== null, placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await request(RehearseRoutingDocument, { regionCode, rules: inputs }, signal)).rehearseRouting,
  });
  const saving = useMutation({
    mutationFn: async ({ revision }: RoutingTable) => (await request(SaveRoutingDocument, { regionCode, revision, rules: (rules ?? []).map(inputOf) })).saveRouting,
    onSuccess: (answer) => {
      if (answer.__typename === 'RoutingRefused') return;
      client.setQueryData(['routing', regionCode], answer);
      setChanged(null);
      notify(text.done, { type: 'success' });
    },
  });
  const tried = rehearsing.data;
  return {
    kept, rules, change: setChanged, revert: () => { setChanged(null); saving.reset(); void kept.refetch(); },
    isChanged: changed !== null && kept.data !== undefined && !isSame(changed, kept.data),
    rehearsal: tried?.__typename === 'RoutingRehearsal' ? tried : null,
    untried: rehearsing.isError ? text.rehearsal.failed : tried?.__typename === 'RoutingRefused' ? tried.message : null,
    save: () => kept.data && saving.mutate(kept.data), isSaving: saving.isPending,
    refusal: saving.isError ? failureMessage(saving.error) : saving.data?.__typename === 'RoutingRefused' ? saving.data.message : null,
  };
}
