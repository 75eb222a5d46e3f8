import { Box, Typography } from '@mui/material';
import { formatCount, formatPercent } from '@vigie/ui';
import type { ReactNode } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { meansLabel, topicLabel } from '../directory/entry-words';
import { formatShortDay } from '../i18n/format';
import { text } from './messages.fr';
import { MEASURE_OF, OBLIGATIONS, PUBLISHED_OF, entriesOf, isContradicted, saidAbsent, standingOf, type Obligation, type Standing } from './obligations';
import type { DirectoryEntry, PathStep, PrefectureMeasure } from './prefecture.documents';
import { Published } from './published';
import { Section } from './section';

const words = text.scorecard;

const LOOK: Readonly<Record<Standing, { mark: string; bgcolor: string; color: string }>> = {
  MOSTLY: { mark: '✓', bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' }, KNOWN: { mark: '✓', bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-success)' },
  SELDOM: { mark: '✗', bgcolor: 'var(--vg-danger-wash)', color: 'var(--vg-danger)' }, ABSENT: { mark: '✗', bgcolor: 'var(--vg-danger-wash)', color: 'var(--vg-danger)' },
  SHARED: { mark: '≈', bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-warning)' }, STALE: { mark: '≈', bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-warning)' },
  PARTLY_STALE: { mark: '≈', bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-warning)' },
  TOO_FEW: { mark: '?', bgcolor: 'var(--vg-sunken)', color: 'var(--vg-ink-soft)' }, UNKNOWN: { mark: '?', bgcolor: 'var(--vg-sunken)', color: 'var(--vg-ink-soft)' },
  UNREAD: { mark: '?', bgcolor: 'var(--vg-sunken)', color: 'var(--vg-ink-soft)' },
};

interface ScorecardProps {
  readonly measures: readonly PrefectureMeasure[];
  readonly path: readonly PathStep[];
  /** Null when the directory could not be read. */
  readonly entries: readonly DirectoryEntry[] | null;
}

/** The four things that the arrêté of 1 August 2023 asks of a préfecture, each with what is seen of it and on how much. */
export function Scorecard({ measures, path, entries }: ScorecardProps) {
  return (
    <Section title={words.title} lead={words.lead}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(4, minmax(0, 1fr))' }, alignItems: 'start' }}>
        {OBLIGATIONS.map((obligation) => <Card key={obligation} obligation={obligation} measures={measures} path={path} entries={entries} />)}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2, maxWidth: '90ch' }}>{text.published.caution}</Typography>
    </Section>
  );
}

function Card({ obligation, measures, path, entries }: ScorecardProps & { obligation: Obligation }) {
  const standing = standingOf(obligation, measures, entries);
  const { mark, ...look } = LOOK[standing];
  const step = path.find(({ channel }) => channel === obligation);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, height: '100%', breakInside: 'avoid', display: 'grid', gap: 1, alignContent: 'start' }}>
      <Typography variant="h3">{words.names[obligation]}</Typography>
      <Box sx={{ justifySelf: 'start', px: 1, py: 0.25, borderRadius: 1, fontWeight: 620, ...look }}><span aria-hidden="true">{mark} </span>{words.standings[standing]}</Box>
      {obligation !== 'INFORMATION' && isContradicted(obligation, standing, measures) && <Typography variant="body2" sx={{ color: 'warning.main', fontWeight: 620 }}>{words.contradicted}</Typography>}
      {obligation === 'INFORMATION' ? <Small>{words.notAsked}</Small> : <Measured obligation={obligation} measures={measures} step={step} />}
      {entries ? <Known entries={entriesOf(obligation, entries)} /> : <Small>{words.directoryUnread}</Small>}
      {PUBLISHED_OF[obligation].map((indicator) => <Published key={indicator} indicator={indicator} />)}
    </Box>
  );
}

function Measured({ obligation, measures, step }: { obligation: keyof typeof MEASURE_OF; measures: readonly PrefectureMeasure[]; step: PathStep | undefined }) {
  const { labelOf } = useVocabularies();
  const { metric, more } = MEASURE_OF[obligation];
  const site = measures.find((measure) => measure.metric === metric)?.site;
  if (!step || !site) return null;
  const turned = (share: number) => (more === 'BETTER' ? share : 1 - share);
  const interval = site.low !== null && site.high !== null ? [turned(site.low), turned(site.high)].sort((a, b) => a - b).map((bound) => formatPercent(bound, 0)).join(' à ') : null;
  return (
    <>
      {site.value !== null && <Typography className="vg-figures" sx={{ fontWeight: 620 }}>{formatPercent(turned(site.value), 0)} {words.helped[obligation]}{interval && <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', whiteSpace: 'nowrap' }}> ({interval})</Box>}</Typography>}
      <Small>{words.tried(step.tried, step.answered)}</Small>
      {obligation === 'PAN' && saidAbsent(step) > 0 && <Small>{words.absent(saidAbsent(step))}</Small>}
      {step.outcomes.length > 0 && (
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer', minHeight: 32, color: 'primary.main', fontSize: '0.9375rem' }}>{words.outcomes}</Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.9375rem' }}>
            {step.outcomes.map(({ outcome, reports }) => <li key={outcome ?? ''}>{outcome === null ? words.untold : labelOf('recourseOutcomes', outcome)} : <span className="vg-figures">{formatCount(reports)}</span></li>)}
          </Box>
        </Box>
      )}
    </>
  );
}

/** What the directory holds towards it: how it is reached, who verified it and when. */
function Known({ entries }: { entries: readonly DirectoryEntry[] }) {
  return (
    <>
      <Small>{words.directory(entries.length)}</Small>
      {entries.map((entry) => (
        <Small key={entry.id}>
          {topicLabel(entry.section, entry.topic)} : {meansLabel(entry.section, entry.means)}, {text.directory.verified(entry.verifier, formatShortDay(entry.verifiedOn))}
          {entry.stale && <Box component="span" sx={{ color: 'warning.main', fontWeight: 620 }}>, {text.directory.stale}</Box>}
        </Small>
      ))}
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => <Typography variant="body2" sx={{ color: 'text.secondary' }}>{children}</Typography>;
