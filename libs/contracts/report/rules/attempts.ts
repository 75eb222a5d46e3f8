import { RECOURSE_OPTIONS } from '@vigie/reference';
import { ATTEMPT_CHANNELS, type AttemptChannel } from '../report-form';
import type { Finding, Rule, ValidationContext } from '../validation';
import { coded } from './codes';

export const attemptOutcomes: Rule = ({ attempts }, context) => ATTEMPT_CHANNELS.flatMap((channel): Finding[] => {
  const { tried, outcome } = attempts[channel];
  const path = `attempts.${channel}.outcome`;
  if (outcome == null) return [];
  if (tried === false) return [{ path, code: 'OUTCOME_WITHOUT_ATTEMPT' }];
  const unknown = coded(path, outcome, 'recourseOutcomes', context);
  if (unknown.length > 0) return unknown;
  return belongsTo(channel, outcome, context) ? [] : [{ path, code: 'OUTCOME_OF_ANOTHER_CHANNEL' }];
});

/** The outcomes of version 1 are listed by channel; one that staff added later names its channel as its group. */
function belongsTo(channel: AttemptChannel, outcome: string, { vocabularies }: ValidationContext): boolean {
  const listed: readonly string[] = RECOURSE_OPTIONS[channel].outcomes;
  return listed.includes(outcome) || vocabularies.recourseOutcomes.some(({ code, group }) => code === outcome && group === channel);
}
