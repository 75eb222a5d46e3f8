import type { PublishedVocabularies } from '@vigie/catalogue';
import { EXPORT_STATUS_LABELS } from '@vigie/contracts';
import { isStatusGroup } from '@vigie/domain';
import type { ReportCriteria } from '@vigie/intake';
import { StartupError, isCivilDay } from '@vigie/platform';
import { FILTER_VOCABULARIES, findDepartment, findRegion, findSite } from '@vigie/reference';

const isStatus = (code: string): boolean => Object.hasOwn(EXPORT_STATUS_LABELS, code);

/**
 * A page offers what there is; what is typed may be wrong, and a file without rows would not say so.
 * @throws StartupError, in English, naming what does not exist
 */
export function assertCodesExist(criteria: ReportCriteria, vocabularies: PublishedVocabularies['vocabularies']): void {
  const known: Readonly<Partial<Record<keyof ReportCriteria, (code: string) => boolean>>> = {
    regionCode: (code) => !!findRegion(code), departmentCode: (code) => !!findDepartment(code), siteCode: (code) => !!findSite(code),
    status: (code) => isStatus(code) || isStatusGroup(code), exceptStatus: isStatus, occurredFrom: isCivilDay, occurredTo: isCivilDay,
    ...Object.fromEntries(Object.entries(FILTER_VOCABULARIES).map(([name, vocabulary]) => [name, (code: string) => vocabularies[vocabulary].some((term) => term.code === code)])),
  };
  for (const [name, check] of Object.entries(known)) {
    const value = criteria[name as keyof ReportCriteria];
    if (value && !check(value)) throw new StartupError(`There is no ${name} « ${value} ».${name.startsWith('occurred') ? ' A day is written 2026-03-09.' : ''}`);
  }
}
