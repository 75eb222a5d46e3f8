import { Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../graphql/request';
import { TerritoryDocument } from '../heatmap.documents';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { daysOf, lengthInDays } from '../view/period';

/** Weeks as long as they can be told apart, months beyond. */
const LONGEST_WEEKLY_DAYS = 200;

export function TerritoryTrend({ view, territory, today }: { view: HeatmapView; territory: string; today: string }) {
  const days = daysOf(view.period, today);
  const grain = lengthInDays(days) <= LONGEST_WEEKLY_DAYS ? 'WEEK' : 'MONTH';
  const trend = { ...days, ...view.filters, grain, level: view.level, territory } as const;
  const { data } = useQuery({ queryKey: ['heatmap', 'trend', trend], queryFn: ({ signal }) => request(TerritoryDocument, { trend }, signal) });
  const title = grain === 'WEEK' ? text.panel.trend : text.panel.trendMonthly;
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>{title}</Typography>
      {data ? null : <Skeleton variant="rounded" height={120} />}
    </>
  );
}
