import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../graphql/request';
import type { Level } from '../home/view/heatmap-view';
import { opens } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { OngoingAlertsDocument } from './alerts.documents';
import { text } from './messages.fr';

const NONE: ReadonlyMap<string, string> = new Map();

/** Territories of a level where a rise goes on, and how many in words: what the map marks. */
export function useAlertMarks(level: Level): ReadonlyMap<string, string> {
  const { role } = useViewer();
  const { data } = useQuery({ queryKey: ['ongoing-alerts'], queryFn: ({ signal }) => request(OngoingAlertsDocument, {}, signal), enabled: opens(role, 'alertes'), refetchInterval: 5 * 60_000 });
  return useMemo(() => {
    if (!data) return NONE;
    const counts = new Map<string, number>();
    for (const { siteCode, departmentCode, regionCode } of data.alerts.items) {
      const territory = { REGION: regionCode, DEPARTMENT: departmentCode, PREFECTURE: siteCode }[level];
      counts.set(territory, (counts.get(territory) ?? 0) + 1);
    }
    return new Map([...counts].map(([territory, count]) => [territory, text.onMap(count)]));
  }, [data, level]);
}
