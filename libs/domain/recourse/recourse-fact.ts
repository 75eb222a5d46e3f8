import type { RecourseChannelCode, RecourseMeansCode, RecourseOutcomeCode } from '@vigie/reference';
import type { IsoDate } from '../calendar/paris-day';

export type RecourseChannel = RecourseChannelCode;

/** One attempt to get help, as the rules read it: coded, never a text. */
export interface RecourseFact {
  readonly channel: RecourseChannel;
  readonly means: RecourseMeansCode | string | null;
  /** Null: undated, said in a report along with everything else. */
  readonly takenOn: IsoDate | null;
  /** Null: no answer is recorded yet. Codes that staff added later are read as « it did not help ». */
  readonly outcome: RecourseOutcomeCode | string | null;
}

/** The regulatory path, in its order. Source: arrêté of 1 August 2023, article 4, as the 2024 report describes it (part II and part V). */
export const LEGAL_PATH = ['CCC', 'PAN', 'SUBSTITUTION'] as const satisfies readonly RecourseChannel[];

/** Whom one turns to when the path gave nothing, one after the other. */
export const BEYOND_PATH: readonly RecourseChannel[] = ['DEFENSEUR_DES_DROITS', 'LAWYER', 'COURT'];

const rankOf = (channel: RecourseChannel) => {
  const [along, beyond] = [(LEGAL_PATH as readonly RecourseChannel[]).indexOf(channel), BEYOND_PATH.indexOf(channel)];
  return along !== -1 ? along : LEGAL_PATH.length + 1 + beyond;
};

/** In the order they happened: undated ones first, along the legal path and then beyond it; those of one day as they were given. */
export function inTimeOrder<Fact extends Pick<RecourseFact, 'channel' | 'takenOn'>>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => {
    if (a.takenOn === null && b.takenOn === null) return rankOf(a.channel) - rankOf(b.channel) || a.channel.localeCompare(b.channel);
    if (a.takenOn === null || b.takenOn === null) return a.takenOn === null ? -1 : 1;
    return a.takenOn < b.takenOn ? -1 : a.takenOn > b.takenOn ? 1 : 0;
  });
}
