import { addDays, type IsoDate } from '@vigie/domain';
import type { DifficultyCode, SectorCode } from '@vigie/reference';
import type { SectorProfile } from './sector-profiles';
import { WeightedChoice, type SeededRandom } from './seeded-random';

const AUDIENCES: Record<SectorCode, WeightedChoice<string>> = {
  SPADA: new WeightedChoice([['ASYLUM_SEEKER', 30], ['BPI', 55], ['BPI_SPOUSE', 6], ['BPI_CHILD_TURNED_ADULT', 5], ['BPI_FAMILY', 4]]),
  CADA_HUDA: new WeightedChoice([['BPI', 68], ['ASYLUM_SEEKER', 10], ['BPI_SPOUSE', 8], ['BPI_CHILD_TURNED_ADULT', 9], ['BPI_FAMILY', 5]]),
  CPH: new WeightedChoice([['BPI', 80], ['BPI_SPOUSE', 9], ['BPI_CHILD_TURNED_ADULT', 7], ['BPI_FAMILY', 4]]),
  AHI: new WeightedChoice([['COMMON_LAW_PERMIT', 38], ['PERMIT_APPLICANT', 30], ['BPI', 24], ['ASYLUM_SEEKER', 3], ['OTHER', 5]]),
  PERMANENCES: new WeightedChoice([['COMMON_LAW_PERMIT', 40], ['PERMIT_APPLICANT', 33], ['BPI', 20], ['OTHER', 7]]),
  IAE: new WeightedChoice([['COMMON_LAW_PERMIT', 55], ['BPI', 35], ['PERMIT_APPLICANT', 10]]),
};

const RENEWAL = new WeightedChoice<DifficultyCode>([['RENEWAL_LATE', 50], ['RENEWAL_NOT_AUTOMATIC', 30], ['RENEWAL_IMPOSSIBLE', 20]]);

/** What else goes wrong, in the order each sector's focus in the report puts it. */
const OTHER_DIFFICULTIES: Record<SectorCode, WeightedChoice<DifficultyCode>> = {
  SPADA: new WeightedChoice([['NOT_RECOGNISED_AS_BPI', 28], ['LANGUAGE_BARRIER', 26], ['ACCOUNT_CREATION_BLOCKED', 18], ['STUCK_IN_PROGRESS', 12], ['AGDREF_REFUSED', 16]]),
  CADA_HUDA: new WeightedChoice([['ADDRESS_CHANGE', 24], ['LANGUAGE_BARRIER', 18], ['DIGITAL_BARRIER', 18], ['NO_AGDREF', 14], ['CIVIL_STATUS_DELAY', 12], ['STUCK_IN_PROGRESS', 8], ['E_PHOTO', 6]]),
  CPH: new WeightedChoice([['NOT_RECOGNISED', 28], ['VALIDITY_TOO_SHORT', 22], ['REUNIFIED_SPOUSE_BLOCKED', 14], ['CIVIL_STATUS_DELAY', 16], ['PERMIT_DELAY', 20]]),
  AHI: new WeightedChoice([['STUCK_IN_PROGRESS', 20], ['PERMIT_DELAY', 26], ['DIGITAL_BARRIER', 18], ['CONCURRENT_REQUESTS', 12], ['ATTACHMENT_UPLOAD', 12], ['NO_TRANSITION_PERIOD', 12]]),
  PERMANENCES: new WeightedChoice([['ACCOUNT_CREATION_BLOCKED', 28], ['NO_AGDREF', 18], ['DIGITAL_BARRIER', 18], ['ATTACHMENT_UPLOAD', 14], ['E_PHOTO', 12], ['OTHER', 10]]),
  IAE: new WeightedChoice([['VALIDITY_TOO_SHORT', 34], ['PERMIT_DELAY', 30], ['NOT_RECOGNISED', 26], ['OTHER', 10]]),
};

export function audienceOf(sector: SectorCode, random: SeededRandom): string {
  return AUDIENCES[sector].draw(random);
}

/** One to three difficulties; a renewal one with the sector's published share. */
export function difficultiesOf(sector: SectorCode, profile: SectorProfile, random: SeededRandom): DifficultyCode[] {
  const found = new Set<DifficultyCode>();
  if (random.chance(profile.renewal)) found.add(RENEWAL.draw(random));
  const others = found.size === 0 ? 1 : Number(random.chance(0.4)) + Number(random.chance(0.12));
  for (let i = 0; i < others; i += 1) found.add(OTHER_DIFFICULTIES[sector].draw(random));
  return [...found];
}

const PROTECTED = new WeightedChoice([['PROLONGATION_BPI', 58], ['DEPOSIT_BPI', 20], ['FAVOURABLE_DECISION_BPI', 10], ['RECEIPT', 4], ['NONE', 8]]);
const COMMON_LAW = new WeightedChoice([['PROLONGATION', 44], ['DEPOSIT', 16], ['FAVOURABLE_DECISION', 8], ['RECEIPT', 12], ['RESIDENCE_PERMIT', 12], ['NONE', 8]]);

/** The document held, and its last day: near the rupture for an attestation, none where there is no document. */
export function documentOf(audience: string, occurredOn: IsoDate, random: SeededRandom): { code: string; expiresOn: IsoDate | null } {
  const spouse = audience === 'BPI_SPOUSE' && random.chance(0.35);
  const code = spouse ? 'VISA' : (audience.startsWith('BPI') ? PROTECTED : COMMON_LAW).draw(random);
  if (code === 'NONE' || random.chance(0.15)) return { code, expiresOn: null };
  return { code, expiresOn: addDays(occurredOn, random.between(-20, 45)) };
}
