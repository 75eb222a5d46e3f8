import { addDays, parisDate } from '@vigie/domain';
import { SeededRandom } from '@vigie/demonstration';
import { PREFECTURE_SITES } from '@vigie/reference';

const TODAY = parisDate(new Date());
const random = new SeededRandom(11);

/** A report as most are, as a busy day of the whole network sends them: on any site of the country and any of the last 60 days. */
export function benchReport(): object {
  const day = addDays(TODAY, -random.between(0, 59));
  return {
    siteCode: random.pick(PREFECTURE_SITES).code, occurredOn: day, discoveredOn: day, audience: 'BPI', stayDocument: 'PROLONGATION_BPI', stayDocumentExpiresOn: day,
    difficulties: ['RENEWAL_LATE', 'ADDRESS_CHANGE'],
    ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: day, until: null, amountLost: null }, { right: 'EMPLOYMENT', body: null, state: 'LOST', since: day, until: null, amountLost: 1200 }],
    causality: 'ALLEGED',
    attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
    hoursSpent: 2.5, caseCode: null, narrative: "L'attestation a expiré pendant l'instruction et n'a pas été renouvelée malgré trois relances.", testimony: null, testimonyConsent: false,
  };
}
