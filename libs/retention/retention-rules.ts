/** How long what is kept, as the network's data protection rules say. Months and days are of the calendar of Paris. */
export const RETENTION = {
  /** A case without contact for so long keeps its coded rows only. */
  liveMonths: 24,
  /** Testimony and proofs go so long after the case has ended… */
  endedMonths: 3,
  /** …and so long after they were given, at the latest. */
  givenMonths: 12,
  /** A step that was taken back can be brought back for minutes; its text goes a month later. */
  removedStepDays: 30,
  /** A link of a mail that has served, or can serve no more, keeps the address it went to for so long. */
  deadLinkDays: 30,
  /** An account that nobody uses is told after so long… */
  idleMonths: 12,
  /** …is closed so many days after it was told… */
  noticeDays: 30,
  /** …and names nobody any more after so long. */
  anonymiseMonths: 24,
} as const;

/** A run erases so much of what there is, or so few of it, without anyone having looked. */
export const ABNORMAL = { share: 0.05, few: { cases: 50, testimonies: 50, attachments: 100, accounts: 10 } } as const;

export type Capped = keyof typeof ABNORMAL.few;
export type Amounts = Readonly<Record<Capped, number>>;

/** Which kinds a run would erase abnormally much of: a clock that is wrong, a restored backup, a rule badly changed. */
export function abnormal(due: Amounts, stock: Amounts): Capped[] {
  return (Object.keys(ABNORMAL.few) as Capped[]).filter((kind) => due[kind] > Math.max(ABNORMAL.few[kind], stock[kind] * ABNORMAL.share));
}

/** What a person is asked to agree to, as one number. */
export function totalOf(amounts: Amounts): number {
  return Object.values(amounts).reduce((sum, one) => sum + one, 0);
}
