import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material';
import { formatMoment } from '@vigie/ui';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { AttemptList } from '../../reports/sections/attempt-list';
import { RuptureTable } from '../../reports/sections/rupture-table';
import { DifficultyList, Situation } from '../../reports/sections/situation';
import { CausalityChip, StatusChip } from '../../reports/report-chips';
import { TestimonyRoom } from '../../reports/testimony-room';
import { text as reportText } from '../../reports/messages.fr';
import { MessageList } from '../conversation/message-list';
import { text } from '../messages.fr';
import { PromptRoom } from '../prompts/prompt-room';
import type { TriageItem } from '../triage.documents';
import type { Commands } from '../use-commands';
import type { Triage } from '../use-triage';
import { ActBar } from './act-bar';

const words = text.panel;

/** The report under one's eyes: what may be decided, what is asked for it, and all it says. */
export function ReportPanel({ triage, commands, item }: { triage: Triage; commands: Commands; item: TriageItem }) {
  const { report } = item;
  return (
    <Box component="article" aria-label={reportText.detail.title(report.reference)} sx={{ display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
          <Typography variant="h2" className="vg-figures">{report.reference}</Typography>
          <StatusChip status={report.status} motive={report.statusMotive} /><CausalityChip causality={report.causality} />
          <Button component={Link} to={`/signalements/${report.id}/show`} size="small" sx={{ ml: { sm: 'auto' } }}>{words.open}</Button>
        </Box>
        <Marks item={item} onUnmerge={() => triage.act({ kind: 'UNMERGE' })} />
        <ActBar triage={triage} commands={commands} />
      </Paper>
      {triage.said && <Alert key={triage.said.rank} severity={triage.said.tone} sx={{ py: 0.25 }}>{triage.said.text}</Alert>}
      {triage.prompt && <PromptRoom key={`${report.id} ${JSON.stringify(triage.prompt)}`} triage={triage} command={triage.prompt} />}
      {/* By report: a text that was opened for one is not shown under another. */}
      <Box key={report.id} sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        {/* First: what the structure answered is what one decides on. */}
        {item.messages > 0 && <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}><Section title={words.conversation}><MessageList reportId={report.id} /></Section></Box>}
        <Section title={reportText.detail.situation}><Situation report={report} /></Section>
        <Section title={reportText.detail.attempts}><AttemptList attempts={report.attempts} /></Section>
        <Section title={reportText.detail.difficulties}><DifficultyList codes={report.difficulties} /></Section>
        <Section title={reportText.testimony.title}><TestimonyRoom report={report} /></Section>
        <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}><Section title={reportText.detail.ruptures}><RuptureTable ruptures={report.ruptures} /></Section></Box>
      </Box>
    </Box>
  );
}

/** What staff made of it so far. */
function Marks({ item, onUnmerge }: { item: TriageItem; onUnmerge: () => void }) {
  const { qualification, mergedInto, merged, tags, anomaly } = item;
  const grounds = qualification?.grounds.map((code) => (text.grounds[code] ?? code).toLocaleLowerCase('fr')).join(', ') ?? '';
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {qualification && <Typography variant="body2">{words.qualifiedBy(grounds, qualification.by, formatMoment(qualification.at))}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{item.assigneeName ? words.assigned(item.assigneeName) : words.unassigned}</Typography>
      {anomaly && <Typography variant="body2"><Link to={`/anomalies/${anomaly.id}`} style={{ color: 'inherit' }}>{words.anomaly(anomaly.name)}</Link></Typography>}
      {mergedInto && <Typography variant="body2">{words.mergedInto(mergedInto.reference)} <Button size="small" onClick={onUnmerge}>{words.unmerge}</Button></Typography>}
      {merged.length > 0 && <Typography variant="body2">{words.merged(merged.map(({ reference }) => reference).join(', '))}</Typography>}
      {tags.length > 0 && <Box component="ul" aria-label={words.tags} sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>{tags.map((tag) => <li key={tag}><Chip size="small" variant="outlined" label={tag} /></li>)}</Box>}
    </Box>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" tabIndex={-1} variant="outlined" aria-labelledby={id} sx={{ p: { xs: 1.5, sm: 2 }, minWidth: 0 }}>
      <Typography variant="h3" component="h3" id={id} sx={{ mb: 1 }}>{title}</Typography>
      {children}
    </Paper>
  );
}
