import { findDepartment, findRegion, findSite } from '@vigie/reference';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { text } from './messages.fr';
import type { AlertSubscription } from './subscriptions.documents';

/** A subscription in words: « Rhône, droits à la CAF, toutes les difficultés ». */
export function useSubscriptionWords(): (subscription: AlertSubscription) => string {
  const { labelOf } = useVocabularies();
  return ({ siteCode, departmentCode, regionCode, right, difficultyGroup }) => {
    const place = (siteCode && findSite(siteCode)?.name) ?? (departmentCode && findDepartment(departmentCode)?.name) ?? (regionCode && findRegion(regionCode)?.name);
    return [place || text.subscriptions.everywhere, right ? labelOf('rightsLost', right) : text.subscriptions.anyRight, difficultyGroup ? labelOf('difficultyGroups', difficultyGroup) : text.subscriptions.anyGroup].join(', ');
  };
}
