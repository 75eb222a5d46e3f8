import { Box, Link, Typography } from '@mui/material';
import { formatDay, formatPeriod } from '@vigie/ui';
import { Link as RouterLink } from 'react-router';
import { AlertStatusChip } from '../alerts/alert-status-chip';
import { meansLabel, topicLabel } from '../directory/entry-words';
import { text as dossierText } from '../dossiers/messages.fr';
import { formatShortDay } from '../i18n/format';
import { text } from './messages.fr';
import type { PrefectureAnswer, Surroundings } from './prefecture.documents';
import { Section } from './section';

const soft = { color: 'text.secondary' } as const;
const plainList = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 } as const;

/** Who sends people to whom, counted in cases. */
export function Circles({ circles: { cases, circling, circles } }: { circles: PrefectureAnswer['siteCircles'] }) {
  const words = text.circles;
  return (
    <Section title={words.title}>
      <Typography>{circling === 0 ? words.none(cases) : words.lead(circling, cases)}</Typography>
      <Box component="ul" sx={{ ...plainList, mt: circles.length ? 1.5 : 0 }}>
        {circles.map((circle) => <li key={circle.words}>{circle.words}<Typography variant="body2" sx={soft}>{words.of(circle.cases, circle.structures, circle.turns)}</Typography></li>)}
      </Box>
    </Section>
  );
}

export function Expiries({ wave, siteCode }: { wave: Surroundings['expiryWave']; siteCode: string }) {
  const words = text.expiries;
  const site = wave.sites.find((one) => one.siteCode === siteCode);
  return (
    <Section title={words.title}>
      {!site ? <Typography sx={soft}>{words.none}</Typography> : (
        <>
          <Typography>{words.counted(site.filed + site.notFiled, site.filed)}</Typography>
          {site.pressing > 0 && <Typography sx={{ fontWeight: 620, color: 'warning.main' }}>{words.pressing(site.pressing)}</Typography>}
        </>
      )}
      <Link component={RouterLink} to="/echeances" sx={{ display: 'inline-block', mt: 1, '@media print': { display: 'none' } }}>{words.link}</Link>
    </Section>
  );
}

/** How it is reached, who verified it and when. */
export function DirectoryOf({ entries }: { entries: Surroundings['directory']['entries'] }) {
  const words = text.directory;
  return (
    <Section title={words.title}>
      {entries.length === 0 && <Typography sx={soft}>{words.none}</Typography>}
      <Box component="ul" sx={plainList}>
        {entries.map((entry) => (
          <li key={entry.id}>
            {topicLabel(entry.section, entry.topic)} : <Box component="span" sx={{ fontWeight: 620, color: entry.means === null ? 'error.main' : undefined }}>{meansLabel(entry.section, entry.means)}</Box>
            <Typography variant="body2" sx={soft}>{[entry.opening, entry.phone, entry.email].filter(Boolean).join(' · ')}</Typography>
            {entry.link && <Link href={entry.link} target="_blank" rel="noreferrer" variant="body2" sx={{ overflowWrap: 'anywhere' }}>{entry.link}</Link>}
            <Typography variant="body2" sx={soft}>{words.verified(entry.verifier, formatShortDay(entry.verifiedOn))}{entry.stale && <Box component="span" sx={{ color: 'warning.main' }}>, {words.stale}</Box>}</Typography>
          </li>
        ))}
      </Box>
      <Link component={RouterLink} to="/annuaire" sx={{ display: 'inline-block', mt: 1, '@media print': { display: 'none' } }}>{words.link}</Link>
    </Section>
  );
}

/** What rose there, the latest first, and where staff stand with it. */
export function AlertHistory({ alerts: { items, total } }: { alerts: Surroundings['alerts'] }) {
  const words = text.alerts;
  return (
    <Section title={words.title} lead={total > items.length ? words.more(items.length, total) : undefined}>
      {items.length === 0 && <Typography sx={soft}>{words.none}</Typography>}
      <Box component="ul" sx={plainList}>
        {[...items].sort((a, b) => (a.firstWeek < b.firstWeek ? 1 : -1)).map(({ id, words: said, status, held, ended, firstWeek }) => (
          <li key={id}>
            <Link component={RouterLink} to={`/alertes/${id}`}>{said.title}</Link>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.25 }}>
              <AlertStatusChip status={status} held={held} />
              <Typography variant="body2" sx={soft}>{formatDay(firstWeek)}, {ended ? words.ended : words.ongoing}</Typography>
            </Box>
          </li>
        ))}
      </Box>
    </Section>
  );
}

/** Letters that named it, the latest first: what was sent, and what came back. */
export function LetterHistory({ dossiers: { items, total } }: { dossiers: Surroundings['dossiers'] }) {
  const words = text.letters;
  return (
    <Section title={words.title} lead={total > items.length ? words.more(items.length, total) : words.lead}>
      {items.length === 0 && <Typography sx={soft}>{words.none}</Typography>}
      <Box component="ul" sx={plainList}>
        {items.map(({ id, number, title, territory, from, to, status, sentOn, reference, answeredOn }) => (
          <li key={id}>
            <Link component={RouterLink} to={`/dossiers/${id}`}>{words.one(number, title)}</Link>
            <Typography variant="body2" sx={soft}>{territory}, {formatPeriod(from, to)}</Typography>
            <Typography variant="body2" sx={soft}>
              {sentOn === null ? dossierText.statuses[status] : words.sent(formatShortDay(sentOn), reference)}{sentOn !== null && (answeredOn === null ? words.unanswered : words.answered(formatShortDay(answeredOn)))}
            </Typography>
          </li>
        ))}
      </Box>
    </Section>
  );
}
