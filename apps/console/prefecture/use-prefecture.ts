import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PrefectureSite } from '@vigie/reference';
import { request } from '../graphql/request';
import type { DayRange } from '../home/view/period';
import { isNationalStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { NationReportsDocument, PrefectureDocument, PrefectureReportsDocument, PrefectureSurroundingsDocument } from './prefecture.documents';

/** The parts of the page, each asked for by itself: one that fails leaves the others standing. */
export function usePrefecture({ code: siteCode, regionCode }: PrefectureSite, days: DayRange) {
  const national = isNationalStaff(useViewer().role);
  const input = { siteCode, ...days };
  const figures = useQuery({ queryKey: ['prefecture', 'figures', input], queryFn: ({ signal }) => request(PrefectureDocument, { input, circles: input }, signal), placeholderData: keepPreviousData });
  const reports = useQuery({ queryKey: ['prefecture', 'reports', input], queryFn: ({ signal }) => request(PrefectureReportsDocument, reportsVariables(siteCode, regionCode, days), signal), placeholderData: keepPreviousData });
  const nation = useQuery({ queryKey: ['prefecture', 'nation', days], enabled: national, queryFn: ({ signal }) => request(NationReportsDocument, { difficulties: { ...days, by: 'DIFFICULTY' }, rights: { ...days, by: 'RIGHT' } }, signal), placeholderData: keepPreviousData });
  const surroundings = useQuery({
    queryKey: ['prefecture', 'surroundings', siteCode],
    queryFn: ({ signal }) => request(PrefectureSurroundingsDocument, { siteCode, site: siteCode, alerts: { siteCode }, region: regionCode }, signal),
  });
  return { figures, reports, nation, surroundings };
}

function reportsVariables(siteCode: string, regionCode: string, days: DayRange) {
  const [here, region] = [{ ...days, level: 'PREFECTURE', territory: siteCode }, { ...days, region: regionCode }] as const;
  const monthly = { ...here, grain: 'MONTH' } as const;
  return {
    difficulties: { ...here, by: 'DIFFICULTY' }, rights: { ...here, by: 'RIGHT' }, regionDifficulties: { ...region, by: 'DIFFICULTY' }, regionRights: { ...region, by: 'RIGHT' },
    open: { ...monthly, outcome: 'OPEN' }, solved: { ...monthly, outcome: 'SOLVED' },
  } as const;
}
