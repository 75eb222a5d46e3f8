import { addDays, type IsoDate } from '@vigie/domain';
import { DEFAULT_RUPTURE_BODY, type RightCode } from '@vigie/reference';
import type { DemonstrationRupture } from './demonstration-report';
import type { SectorProfile } from './sector-profiles';
import { WeightedChoice, type SeededRandom } from './seeded-random';

const OTHER_SOCIAL = new WeightedChoice<RightCode>([['HEALTH_COVER', 72], ['SOCIAL_HOUSING', 18], ['DALO', 10]]);
/** Rights the survey names without a figure, with a small share each. */
const RARE: readonly (readonly [RightCode, number])[] = [
  ['REGULAR_STAY', 0.11], ['BANK_ACCOUNT', 0.04], ['TRAINING', 0.05], ['EXIT_FROM_HOUSING', 0.06], ['DRIVING_LICENCE', 0.015], ['TAX', 0.015], ['MONEY_TRANSFER', 0.01],
];
const STATES = new WeightedChoice([['SUSPENDED', 42], ['LOST', 22], ['REFUSED', 20], ['DELAYED', 16]]);

/** The rights a situation loses: the published share of its sector for the four the survey asked about. */
export function rightsLost(profile: SectorProfile, random: SeededRandom): Set<RightCode> {
  const lost = new Set<RightCode>();
  if (random.chance(profile.lostCaf)) lost.add('CAF');
  if (random.chance(profile.lostFranceTravail)) lost.add('FRANCE_TRAVAIL');
  if (random.chance(profile.lostEmployment)) lost.add('EMPLOYMENT');
  if (random.chance(profile.lostOtherSocialRights)) lost.add(OTHER_SOCIAL.draw(random));
  for (const [right, share] of RARE) if (random.chance(share)) lost.add(right);
  return lost;
}

/** Typical monthly loss in euros, where money is lost. */
const MONTHLY: Partial<Record<RightCode, number>> = { CAF: 520, FRANCE_TRAVAIL: 780, EMPLOYMENT: 1_280 };

export function ruptureOf(right: RightCode, occurredOn: IsoDate, lastDay: IsoDate, random: SeededRandom): DemonstrationRupture {
  const started = addDays(occurredOn, random.between(0, 12));
  const since = started > lastDay ? lastDay : started;
  const days = Math.round(Math.exp(3.7 + 0.7 * random.normal()));
  const end = addDays(since, days);
  const until = end <= lastDay && random.chance(0.75) ? end : null;
  const monthly = MONTHLY[right];
  const known = monthly !== undefined && until !== null && random.chance(0.45);
  return {
    right,
    body: DEFAULT_RUPTURE_BODY[right] ?? null,
    state: STATES.draw(random),
    since,
    until,
    amountLost: known ? Math.round((monthly * days * (0.7 + 0.6 * random.next())) / 30) : null,
  };
}
