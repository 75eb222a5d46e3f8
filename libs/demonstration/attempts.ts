import type { DemonstrationAttempt, DemonstrationReport } from './demonstration-report';
import type { SectorProfile } from './sector-profiles';
import { WeightedChoice, type SeededRandom } from './seeded-random';

const CCC_FAILED = new WeightedChoice([['STEREOTYPED_ANSWER', 46], ['NO_ANSWER', 26], ['SENT_BACK_TO_PREFECTURE', 18], ['OFF_TOPIC_ANSWER', 10]]);
const CCC_HELPED = new WeightedChoice([['UNBLOCKED', 62], ['ATTESTATION_OF_IMPOSSIBILITY', 38]]);
const PAN_FAILED = new WeightedChoice([['NO_APPOINTMENT', 44], ['APPOINTMENT_NO_SOLUTION', 30], ['SENT_BACK_TO_CCC', 26]]);
const PAN_HELPED = new WeightedChoice([['COUNTER_APPOINTMENT_OBTAINED', 55], ['UNBLOCKED', 45]]);
/** How often préfectures answer, as the survey's 388 answers split (rarely, never, often, systematically), turned into outcomes. */
const SUBSTITUTION = new WeightedChoice([['NO_ANSWER', 44], ['REFUSED', 21], ['COUNTER_APPOINTMENT', 23], ['POSTAL_FILING', 10], ['DROP_BOX', 2]]);

const NOT_TRIED: DemonstrationAttempt = { tried: false, outcome: null };
const tried = (outcome: string): DemonstrationAttempt => ({ tried: true, outcome });

/** The recourse path of a situation, in its legal order: substitution is asked for mostly after the first two. */
export function attemptsOf(profile: SectorProfile, random: SeededRandom): DemonstrationReport['attempts'] {
  const CCC = random.chance(profile.usedCcc) ? tried((random.chance(profile.cccDidNotHelp) ? CCC_FAILED : CCC_HELPED).draw(random)) : NOT_TRIED;
  const PAN = random.chance(profile.panKnown * 0.6) ? tried((random.chance(profile.panBookingDifficult) ? PAN_FAILED : PAN_HELPED).draw(random)) : NOT_TRIED;
  const SUBSTITUTION_STEP = random.chance(CCC.tried || PAN.tried ? 0.38 : 0.06) ? tried(SUBSTITUTION.draw(random)) : NOT_TRIED;
  return { CCC, PAN, SUBSTITUTION: SUBSTITUTION_STEP };
}
