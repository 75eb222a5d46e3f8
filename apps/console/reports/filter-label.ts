import { FILTER_VOCABULARIES, findDepartment, findRegion, findSite } from '@vigie/reference';
import { formatDay } from '@vigie/ui';
import type { Vocabularies } from '../catalogue/use-vocabularies';
import { text } from './messages.fr';
import type { ReportFilter } from './report-filter';

export type ReportFilterName = keyof typeof text.filters & keyof ReportFilter;

/** How an active filter reads, whatever brought it there: a field, the map or a link. */
export function filterLabel(name: ReportFilterName, value: string, labelOf: Vocabularies['labelOf']): string {
  return `${text.filters[name] ?? name} : ${valueLabel(name, value, labelOf)}`;
}

function valueLabel(name: ReportFilterName, value: string, labelOf: Vocabularies['labelOf']): string {
  switch (name) {
    case 'status':
    case 'exceptStatus': return ({ ...text.statuses, ...text.statusGroups } as Readonly<Record<string, string>>)[value] ?? value;
    case 'right':
    case 'difficulty':
    case 'structureType':
    case 'audience':
    case 'causality': return labelOf(FILTER_VOCABULARIES[name], value);
    case 'departmentCode': return findDepartment(value)?.name ?? value;
    case 'regionCode': return findRegion(value)?.name ?? value;
    case 'siteCode': return findSite(value)?.name ?? value;
    case 'q': return value;
    case 'occurredFrom':
    case 'occurredTo': return formatDay(value);
    default: return value;
  }
}
