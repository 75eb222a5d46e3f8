import { Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LineChart, formatCount, formatDay, formatMonth } from '@vigie/ui';
import { request } from '../../graphql/request';
import { TerritoryDocument } from '../heatmap.documents';
import { text } from '../messages.fr';
import { OUTCOMES, type HeatmapView } from '../view/heatmap-view';
import { daysOf, lengthInDays } from '../view/period';

/** Weeks as long as they can be told apart, months beyond. */
const LONGEST_WEEKLY_DAYS = 200;

const shortDay = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', year: '2-digit', timeZone: 'UTC' });

const GRAINS = {
  WEEK: { title: text.panel.trend, name: (day: string) => text.panel.weekOf(formatDay(day)), tick: shortDay },
  MONTH: { title: text.panel.trendMonthly, name: formatMonth, tick: shortMonth },
} as const;

/** Reports of a territory over the period of the map, under its filters, open and solved apart; kept up to date with it. */
export function TerritoryTrend({ view, territory, today }: { view: HeatmapView; territory: string; today: string }) {
  const days = daysOf(view.period, today);
  const grain = lengthInDays(days) <= LONGEST_WEEKLY_DAYS ? 'WEEK' : 'MONTH';
  const { title, name, tick } = GRAINS[grain];
  const trend = { ...days, ...view.filters, grain, level: view.level, territory } as const;
  const asked = { open: { ...trend, outcome: 'OPEN' }, solved: { ...trend, outcome: 'SOLVED' } } as const;
  const { data, isError } = useQuery({ queryKey: ['heatmap', 'trend', trend], queryFn: ({ signal }) => request(TerritoryDocument, asked, signal) });
  const points = data?.open.points;
  const series = data && OUTCOMES.filter((outcome) => view.outcome === null || view.outcome === outcome).map((outcome) => {
    const { n, points: counted } = outcome === 'OPEN' ? data.open : data.solved;
    return { key: outcome, label: text.panel.outcomeN(text.outcomes[outcome], formatCount(n)), values: counted.map(({ reports }) => reports) };
  });
  const ticks = new Map(points?.map(({ period }) => [name(period), tick.format(new Date(period))]));
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>{title}</Typography>
      {points && series ? (
        <LineChart label={title} height={170} periods={[...ticks.keys()]} formatTick={(period) => ticks.get(period) ?? period} series={series} />
      ) : isError ? <Typography sx={{ color: 'text.secondary' }}>{text.panel.noTrend}</Typography> : <Skeleton variant="rounded" height={210} />}
    </>
  );
}
