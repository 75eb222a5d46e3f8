import { Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LineChart, formatCount } from '@vigie/ui';
import { request } from '../../graphql/request';
import { TerritoryDocument } from '../heatmap.documents';
import { text } from '../messages.fr';
import { OUTCOMES, type HeatmapView } from '../view/heatmap-view';
import { trendOf } from './trend-grain';

/** Reports of a territory over the period of the map, under its filters, open and solved apart; kept up to date with it. */
export function TerritoryTrend({ view, territory, today }: { view: HeatmapView; territory: string; today: string }) {
  const { title, name, input, ticks, cut } = trendOf(view, today);
  const asked = { open: { ...input, territory, outcome: 'OPEN' }, solved: { ...input, territory, outcome: 'SOLVED' } } as const;
  const { data, isError } = useQuery({ queryKey: ['heatmap', 'trend', asked], queryFn: ({ signal }) => request(TerritoryDocument, asked, signal) });
  const points = data?.open.points;
  const note = cut(points?.map(({ period }) => period) ?? []);
  const labels = ticks(points?.map(({ period }) => period) ?? []);
  const series = data && OUTCOMES.filter((outcome) => view.outcome === null || view.outcome === outcome).map((outcome) => {
    const { n, points: counted } = outcome === 'OPEN' ? data.open : data.solved;
    return { key: outcome, label: text.panel.outcomeN(text.outcomes[outcome], formatCount(n)), values: counted.map(({ reports }) => reports) };
  });
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>{title}</Typography>
      {points && series ? (
        <LineChart label={title} height={170} periods={points.map(({ period }) => name(period))} formatTick={(period) => labels.get(period) ?? period} series={series} />
      ) : isError ? <Typography sx={{ color: 'text.secondary' }}>{text.panel.noTrend}</Typography> : <Skeleton variant="rounded" height={210} />}
      {note && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>{note}</Typography>}
    </>
  );
}
