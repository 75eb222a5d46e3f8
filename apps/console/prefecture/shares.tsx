import { Box, Typography } from '@mui/material';
import { formatCount, formatPercent } from '@vigie/ui';
import type { ReactNode } from 'react';
import { useVocabularies, type VocabularyName } from '../catalogue/use-vocabularies';
import { text } from './messages.fr';
import type { NationAnswer, ReportsAnswer } from './prefecture.documents';
import { Section } from './section';

const MOST = 6;

interface SharesProps {
  readonly title: string;
  readonly vocabulary: VocabularyName;
  readonly here: ReportsAnswer['rights'];
  readonly region: ReportsAnswer['regionRights'];
  /** Absent for regional staff, who count their own regions only. */
  readonly nation: NationAnswer['rights'] | undefined;
  /** What to say of a code beyond its shares. */
  readonly beside?: (code: string) => ReactNode;
  readonly foot?: string;
}

/** The most frequent codes of the reports, each with its interval and its share in the region and in the nation. */
export function Shares({ title, vocabulary, here, region, nation, beside, foot }: SharesProps) {
  const { labelOf } = useVocabularies();
  const elsewhere = new Map(region.rows.map(({ code, share }) => [code, share]));
  const everywhere = new Map(nation?.rows.map(({ code, share }) => [code, share]));
  const rows = here.rows.slice(0, MOST);
  return (
    <Section title={title} lead={`${text.breakdown(here.n)} ${text.compared(region.n, nation?.n)}`}>
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text.nothing}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {rows.map(({ code, reports, share, low, high }) => (
          <li key={code}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <span>{labelOf(vocabulary, code)}</span>
              <Box component="span" className="vg-figures" sx={{ fontWeight: 620, whiteSpace: 'nowrap' }}>{formatCount(reports)} · {formatPercent(share, 0)}</Box>
            </Box>
            <Box aria-hidden sx={{ height: 6, my: 0.25, borderRadius: 1, bgcolor: 'var(--vg-sunken)', printColorAdjust: 'exact', position: 'relative' }}>
              <Box sx={{ height: '100%', width: `${share * 100}%`, borderRadius: 1, bgcolor: 'var(--vg-series-1)' }} />
              {elsewhere.has(code) && <Box sx={{ position: 'absolute', top: -3, height: 12, width: 2, left: `${(elsewhere.get(code) ?? 0) * 100}%`, bgcolor: 'var(--vg-ink)' }} />}
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>({formatPercent(low, 0)} à {formatPercent(high, 0)}){elsewhere.has(code) && ` ; ${text.inRegion(formatPercent(elsewhere.get(code) ?? 0, 0))}`}{everywhere.has(code) && ` ; ${text.inNation(formatPercent(everywhere.get(code) ?? 0, 0))}`}</Typography>
            {beside?.(code)}
          </li>
        ))}
      </Box>
      {foot && rows.length > 0 && <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2, maxWidth: '90ch' }}>{foot}</Typography>}
    </Section>
  );
}
