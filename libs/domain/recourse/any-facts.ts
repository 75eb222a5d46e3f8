import fc from 'fast-check';
import { RECOURSE_STEP_OPTIONS, type RecourseChannelCode } from '@vigie/reference';
import { addDays } from '../calendar/paris-day';
import type { RecourseFact } from './recourse-fact';

export function aDatedFact(channel: RecourseFact['channel'], takenOn: string | null, outcome: string | null, means: string | null = null): RecourseFact {
  return { channel, takenOn, outcome, means };
}

const channels = Object.keys(RECOURSE_STEP_OPTIONS) as RecourseChannelCode[];

/** Any attempts of the first half of 2026 with outcomes their channels know, some of them undated, in any order. */
export const anyFacts = fc.array(fc.constantFrom(...channels).chain((channel) => fc.record({
  channel: fc.constant(channel),
  means: fc.option(fc.constantFrom<string>(...RECOURSE_STEP_OPTIONS[channel].means)),
  takenOn: fc.option(fc.integer({ min: 0, max: 180 }).map((days) => addDays('2026-01-01', days))),
  outcome: fc.option(fc.constantFrom<string>(...RECOURSE_STEP_OPTIONS[channel].outcomes)),
})), { maxLength: 12 });
