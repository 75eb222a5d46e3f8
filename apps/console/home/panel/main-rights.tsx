import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { formatCount, formatPercent } from '@vigie/ui';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { request } from '../../graphql/request';
import { text } from '../messages.fr';
import type { HeatmapView } from '../view/heatmap-view';
import { countedBy, daysShown } from '../view/view-input';
import { MainRightsDocument } from './rights.documents';

const MOST = 5;
const words = text.panel;

/** The rights that the reports of a territory touch most. Says nothing when the map already shows one right only. */
export function MainRights({ view, territory, today, reports }: { view: HeatmapView; territory: string; today: string; reports: number }) {
  const { labelOf } = useVocabularies();
  const input = { ...daysShown(view, today), ...countedBy(view), by: 'RIGHT', level: view.level, territory } as const;
  const { data, isError } = useQuery({
    queryKey: ['heatmap', 'rights', input],
    queryFn: ({ signal }) => request(MainRightsDocument, { input }, signal),
    enabled: !view.filters.right,
  });
  if (view.filters.right || isError) return null;
  const rights = data?.breakdown.rows.slice(0, MOST);
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>{words.rights}</Typography>
      {!rights && <Skeleton variant="rounded" height={150} />}
      {rights?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{words.noRights}</Typography>}
      {rights && rights.length > 0 && (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
            {rights.map(({ code, reports: count, share, low, high }) => <Bar key={code} label={labelOf('rightsLost', code)} count={count} share={share} interval={text.evidence.interval(formatPercent(low, 0), formatPercent(high, 0))} of={rights[0]?.reports ?? 1} />)}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{words.rightsNote(reports)}</Typography>
        </>
      )}
    </>
  );
}

function Bar({ label, count, share, interval, of }: { label: string; count: number; share: number; interval: string; of: number }) {
  return (
    <li>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontSize: '0.9375rem' }}>
        <span>{label}</span>
        <Box component="span" className="vg-figures" sx={{ fontWeight: 650, textAlign: 'right' }}>{formatCount(count)}{'\u00a0'}<Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>({text.panel.shareWithin(formatPercent(share, 0), interval)})</Box></Box>
      </Box>
      <Box aria-hidden sx={{ height: 6, mt: 0.25, borderRadius: 1, bgcolor: 'var(--vg-sunken)', printColorAdjust: 'exact' }}>
        <Box sx={{ height: '100%', width: `${(count / of) * 100}%`, borderRadius: 1, bgcolor: 'var(--vg-series-1)' }} />
      </Box>
    </li>
  );
}
