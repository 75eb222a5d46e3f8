import { useMutation, useQuery } from '@tanstack/react-query';
import { changedSettings, type SurgeSettings } from '@vigie/domain';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { ThresholdTrialDocument, TryThresholdsDocument } from './thresholds.documents';
import { text } from './messages.fr';

const LOOK_AGAIN_MS = 1_000;

/** Settings tried out by a job, which is looked at until it has answered. */
export function useTrial(wished: SurgeSettings) {
  const asking = useMutation({ mutationFn: async (settings: SurgeSettings) => (await request(TryThresholdsDocument, { settings })).trySurgeSettings });
  const id = asking.data?.__typename === 'SurgeTrial' ? asking.data.id : null;
  const looking = useQuery({
    queryKey: ['threshold-trial', id], enabled: id !== null,
    queryFn: async ({ signal }) => (await request(ThresholdTrialDocument, { id: id ?? '' }, signal)).surgeTrial,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'ASKED' ? false : LOOK_AGAIN_MS),
  });
  const error = asking.error ?? looking.error;
  const trial = id === null ? null : looking.data ?? null;
  return {
    run: () => asking.mutate(wished),
    isRunning: asking.isPending || (id !== null && !error && (!trial || trial.state === 'ASKED')),
    isStale: asking.variables !== undefined && changedSettings(asking.variables, wished).length > 0,
    done: trial?.state === 'DONE' ? trial : null,
    failure: error ? failureMessage(error) : asking.data?.__typename === 'SurgeSettingsRefused' ? asking.data.message : trial?.state === 'FAILED' ? text.trial.failed : null,
  };
}
