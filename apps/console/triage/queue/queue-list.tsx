import { Box, Button, Checkbox, Paper, Typography } from '@mui/material';
import { findSite } from '@vigie/reference';
import { useEffect, useRef } from 'react';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { formatShortDay } from '../../i18n/format';
import { text as reportText } from '../../reports/messages.fr';
import { CausalityChip, StatusChip } from '../../reports/report-chips';
import { text } from '../messages.fr';
import type { TriageItem } from '../triage.documents';
import type { Triage } from '../use-triage';

/** The tag that rules give to what comes first; anybody may give it by hand. */
const PRIORITY_TAG = 'prioritaire';

/** The reports of the queue, one stop of the Tab key: letters and arrows go from one to the next. */
export function QueueList({ triage }: { triage: Triage }) {
  const { items, at, chosen, sorted } = triage;
  const rows = useRef<(HTMLButtonElement | null)[]>([]);
  const shownId = triage.current?.report.id;
  const next = useRef<HTMLButtonElement>(null);
  const left = items.filter(({ report }) => !sorted.has(report.id)).length;
  useEffect(() => {
    // Once all are sorted, what comes next is the next lot.
    const row = left === 0 ? next.current : rows.current[at];
    const { activeElement } = document;
    // Nobody is taken from where they write, nor brought here from another part of the page.
    const here = activeElement === document.body || activeElement?.tagName === 'H1' || activeElement?.closest('[data-triage-room]');
    if (row && here && !triage.prompt) row.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [at, shownId, triage.prompt, left]);
  const saidRank = triage.said?.rank ?? 0;
  useEffect(() => {
    // What was pressed may mean nothing any more once it is done: nobody is left without the keys.
    const { activeElement } = document;
    if (saidRank > 0 && (activeElement === document.body || activeElement?.matches(':disabled'))) rows.current[at]?.focus({ preventScroll: true });
  }, [saidRank, at]);
  return (
    <Paper component="section" variant="outlined" aria-label={text.list.label} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, overflow: 'hidden', maxHeight: { xs: '46vh', sm: 'calc(100vh - 140px)' }, position: { sm: 'sticky' }, top: 12 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', minHeight: 52 }}>
        {chosen.size > 0 ? (
          <>
            <Typography sx={{ fontWeight: 650, flex: 1 }}>{text.list.selected(chosen.size)}</Typography>
            <Button size="small" onClick={triage.chooseNone}>{text.list.unselect}</Button>
          </>
        ) : (
          <>
            <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>{text.list.progress(items.length - left, items.length)}</Typography>
            <Button size="small" onClick={triage.chooseAll} disabled={left === 0}>{text.list.selectAll}</Button>
          </>
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowY: 'auto', flex: 1 }}>
        {items.map((item, index) => (
          <Row key={item.report.id} item={item} current={index === at} chosen={chosen.has(item.report.id)} sorted={sorted.has(item.report.id)}
            onOpen={() => triage.go(index)} onChoose={() => triage.toggle(item.report.id)} take={(row) => { rows.current[index] = row; }} />
        ))}
      </Box>
      {items.length > 0 && (
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}>
          {left === 0 ? <Button fullWidth variant="contained" ref={next} onClick={() => void triage.more(triage.queue.passed ? 'HERE' : 'TOP')}>{text.list.next}</Button>
            : triage.queue.beyond ? <Button fullWidth size="small" onClick={() => void triage.more('HERE')}>{text.list.skip}</Button>
              : triage.queue.passed && <Button fullWidth size="small" onClick={() => void triage.more('TOP')}>{text.list.fromTop}</Button>}
        </Box>
      )}
    </Paper>
  );
}

interface RowProps {
  readonly item: TriageItem;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly sorted: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
  readonly take: (row: HTMLButtonElement | null) => void;
}

function Row({ item, current, chosen, sorted, onOpen, onChoose, take }: RowProps) {
  const { labelOf } = useVocabularies();
  const { report } = item;
  const site = findSite(report.siteCode)?.name ?? report.siteCode;
  const lost = report.ruptures.map(({ right }) => labelOf('rightsLost', right)).join(', ') || reportText.noRight;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', borderBottom: 1, borderColor: 'divider', bgcolor: current ? 'action.selected' : undefined, opacity: 1, boxShadow: current ? 'inset 4px 0 0 var(--vg-accent)' : undefined }}>
      <Checkbox checked={chosen} onChange={onChoose} slotProps={{ input: { 'aria-label': text.list.select(report.reference), tabIndex: current ? 0 : -1 } }} sx={{ mt: 0.5, ml: 0.5 }} />
      <Box component="button" type="button" ref={take} data-triage-row tabIndex={current ? 0 : -1} aria-current={current || undefined} onClick={onOpen} sx={rowStyle}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
          <Box component="span" className="vg-figures" sx={{ fontWeight: 650 }}>{report.reference}</Box>
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>{formatShortDay(report.occurredOn)}</Typography>
        </Box>
        <Typography component="span" sx={{ display: 'block' }}>{site}</Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ...twoLines }}>{lost}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5, alignItems: 'center', fontSize: '0.875rem' }}>
          <StatusChip status={report.status} /><CausalityChip causality={report.causality} />
          {sorted && <Box component="span" sx={{ color: 'var(--vg-success)', fontWeight: 650 }}>✓ {text.list.sorted}</Box>}
          {item.structureWroteLast && <Box component="span" sx={{ color: 'var(--vg-warning)', fontWeight: 650 }}>{text.list.unread}</Box>}
          {item.tags.includes(PRIORITY_TAG) && <Box component="span" sx={{ color: 'var(--vg-warning)', fontWeight: 650 }}>{text.list.priority}</Box>}
          {item.mine && <Box component="span" sx={{ color: 'text.secondary' }}>{text.list.mine}</Box>}
        </Box>
      </Box>
    </Box>
  );
}

const twoLines = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;
const rowStyle = {
  flex: 1, minWidth: 0, textAlign: 'left', font: 'inherit', color: 'inherit', bgcolor: 'transparent', border: 0, p: 1.25, pl: 0.75, cursor: 'pointer', minHeight: 44,
  '&:focus-visible': { outline: '3px solid var(--vg-focus)', outlineOffset: -3 },
} as const;
