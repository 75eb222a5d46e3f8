import { addDays, parisDate } from '@vigie/domain';
import { sitesOf } from '@vigie/reference';

const SITES = ['69', '38', '42', '01', '73'].flatMap((department) => sitesOf(department).map((site) => site.code));
const TODAY = parisDate(new Date());
let rank = 0;

/** A report as most are, on one of 20 sites and one of the last 60 days in turn. */
export function benchReport(): object {
  rank += 1;
  const day = addDays(TODAY, -(rank % 60));
  return {
    siteCode: SITES[rank % SITES.length], occurredOn: day, discoveredOn: day, audience: 'BPI', stayDocument: 'PROLONGATION_BPI', stayDocumentExpiresOn: day,
    difficulties: ['RENEWAL_LATE', 'ADDRESS_CHANGE'],
    ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: day, until: null, amountLost: null }, { right: 'EMPLOYMENT', body: null, state: 'LOST', since: day, until: null, amountLost: 1200 }],
    causality: 'ALLEGED',
    attempts: { CCC: { tried: true, outcome: 'NO_ANSWER' }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } },
    hoursSpent: 2.5, caseCode: null, narrative: "L'attestation a expiré pendant l'instruction et n'a pas été renouvelée malgré trois relances.", testimony: null, testimonyConsent: false,
  };
}
