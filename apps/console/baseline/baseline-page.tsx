import { Alert, AlertTitle, Box, Paper, Typography } from '@mui/material';
import { BASELINE_2024 } from '@vigie/reference';
import { formatCount, formatDay } from '@vigie/ui';
import { useId, type ReactNode } from 'react';
import { Page } from '../layout/page';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { BaselineComparison } from './baseline-comparison';
import { text } from './messages.fr';
import { OverallCounts, OverallShares } from './overall-figures';
import { Respondents } from './respondents';
import { SectorMatrix } from './sector-matrix';

const { fieldwork, respondents, source, discrepancies } = BASELINE_2024;

/** The 2024 survey as published: survey answers, which never share an axis with reports. */
export default function BaselinePage() {
  const staff = isFederationStaff(useViewer().role);
  return (
    <Page title={text.title} lead={text.lead(formatCount(respondents), formatDay(fieldwork.opened), formatDay(fieldwork.closed))}>
      <Alert severity="info" sx={{ mb: 2, maxWidth: '95ch' }}>
        <AlertTitle>{text.warningTitle}</AlertTitle>
        {text.warning}
      </Alert>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
          <Section title={text.overall} lead={text.overallAxis}><OverallShares /></Section>
          <Section title={text.overallCounts}><OverallCounts /></Section>
        </Box>
        {staff && <Section title={text.comparison.title} lead={text.comparison.lead}><BaselineComparison /></Section>}
        <Section title={text.sectors} lead={text.sectorsLead}><SectorMatrix /></Section>
        <Section title={text.respondents}><Respondents /></Section>
        <Section title={text.discrepancies}>
          <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75, maxWidth: '90ch' }}>{discrepancies.map((line) => <li key={line}>{line}</li>)}</Box>
        </Section>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>{text.source} {source}.</Typography>
    </Page>
  );
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 }, minWidth: 0 }}>
      <Typography variant="h2" id={id}>{title}</Typography>
      {lead && <Typography sx={{ color: 'text.secondary' }}>{lead}</Typography>}
      <Box sx={{ mt: 1.5 }}>{children}</Box>
    </Paper>
  );
}
