import { Box, Typography } from '@mui/material';
import { formatCount, formatPercent } from '@vigie/ui';
import { useVocabularies, type VocabularyName } from '../catalogue/use-vocabularies';
import { text } from './messages.fr';
import type { ReportsAnswer } from './prefecture.documents';
import { Section } from './section';

const MOST = 6;

/** The most frequent codes of the reports, each with its interval and its share in the region. */
export function Shares({ title, vocabulary, here, region }: { title: string; vocabulary: VocabularyName; here: ReportsAnswer['rights']; region: ReportsAnswer['regionRights'] }) {
  const { labelOf } = useVocabularies();
  const elsewhere = new Map(region.rows.map(({ code, share }) => [code, share]));
  const rows = here.rows.slice(0, MOST);
  return (
    <Section title={title} lead={text.breakdown(here.n)}>
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text.nothing}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {rows.map(({ code, reports, share, low, high }) => (
          <li key={code}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <span>{labelOf(vocabulary, code)}</span>
              <Box component="span" className="vg-figures" sx={{ fontWeight: 620, whiteSpace: 'nowrap' }}>{formatCount(reports)} · {formatPercent(share, 0)}</Box>
            </Box>
            <Box aria-hidden sx={{ height: 6, my: 0.25, borderRadius: 1, bgcolor: 'var(--vg-sunken)', position: 'relative' }}>
              <Box sx={{ height: '100%', width: `${share * 100}%`, borderRadius: 1, bgcolor: 'var(--vg-series-1)' }} />
              {elsewhere.has(code) && <Box sx={{ position: 'absolute', top: -3, height: 12, width: 2, left: `${(elsewhere.get(code) ?? 0) * 100}%`, bgcolor: 'var(--vg-ink)' }} />}
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>({formatPercent(low, 0)} à {formatPercent(high, 0)}){elsewhere.has(code) && ` ; ${text.inRegion(formatPercent(elsewhere.get(code) ?? 0, 0))}`}</Typography>
          </li>
        ))}
      </Box>
    </Section>
  );
}
