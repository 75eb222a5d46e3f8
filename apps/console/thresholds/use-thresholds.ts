import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changedSettings, type SurgeSettingName, type SurgeSettings } from '@vigie/domain';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { text } from './messages.fr';
import { SaveThresholdsDocument, ThresholdsDocument } from './thresholds.documents';

const KEY = ['thresholds'];

/** The settings of the watch as kept and as being changed. */
export function useThresholds() {
  const notify = useNotify();
  const client = useQueryClient();
  const kept = useQuery({ queryKey: KEY, queryFn: async ({ signal }) => (await request(ThresholdsDocument, {}, signal)).surgeSettings });
  const [edited, setEdited] = useState<Partial<SurgeSettings>>({});
  const [reason, setReason] = useState('');
  const inForce = kept.data?.settings ?? null;
  const wished = inForce && { ...inForce, ...edited };
  const revert = () => { setEdited({}); setReason(''); };
  const saving = useMutation({
    mutationFn: async ({ revision, settings }: { revision: number; settings: SurgeSettings }) => (await request(SaveThresholdsDocument, { revision, settings, reason })).saveSurgeSettings,
    onSuccess: (answer) => {
      if (answer.__typename === 'SurgeSettingsRefused') return;
      client.setQueryData(KEY, answer);
      revert();
      notify(text.save.done, { type: 'success' });
    },
  });
  return {
    kept, wished, reason, setReason, isSaving: saving.isPending,
    changed: inForce && wished ? changedSettings(inForce, wished) : [],
    change: (name: SurgeSettingName, value: number) => { saving.reset(); setEdited((before) => ({ ...before, [name]: value })); },
    revert: () => { revert(); saving.reset(); void kept.refetch(); },
    save: () => { if (kept.data && wished) saving.mutate({ revision: kept.data.revision, settings: wished }); },
    refusal: saving.isError ? failureMessage(saving.error) : saving.data?.__typename === 'SurgeSettingsRefused' ? saving.data.message : null,
  };
}

export type Thresholds = ReturnType<typeof useThresholds>;
