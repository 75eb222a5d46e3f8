import ArrowBack from '@mui/icons-material/ArrowBack';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import SearchOff from '@mui/icons-material/SearchOffOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { formatMoment } from '@vigie/ui';
import { useId, type ReactNode } from 'react';
import { ShowBase, useShowContext } from 'react-admin';
import { Link } from 'react-router';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { ProofRoom } from './proof-room';
import { CausalityChip, StatusChip } from './report-chips';
import type { ReportDetail } from './report-reader';
import { AttemptList } from './sections/attempt-list';
import { Decisions } from './sections/decisions';
import { History } from './sections/history';
import { RuptureTable } from './sections/rupture-table';
import { DifficultyList, Situation } from './sections/situation';
import { TestimonyRoom } from './testimony-room';

const back = <Button component={Link} to="/signalements" startIcon={<ArrowBack />} variant="outlined">{text.detail.back}</Button>;

/** A key of its own in react-admin's cache: under the common one, the row of the list would stand for the whole report. */
const WHOLE = { part: 'WHOLE' };

export function ReportShow() {
  return (
    <ShowBase<ReportDetail> disableAuthentication queryOptions={{ meta: WHOLE, onError: () => undefined }}>
      <ReportPage />
    </ShowBase>
  );
}

function ReportPage() {
  const viewer = useViewer();
  const { record: report, error, refetch } = useShowContext<ReportDetail>();
  if (!report) return error ? <Unread error={error} onRetry={() => void refetch()} /> : <Loading />;
  const lead = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mt: 1 }}>
      <StatusChip status={report.status} motive={report.statusMotive} />
      <CausalityChip causality={report.causality} />
      <span>{text.detail.received(formatMoment(report.createdAt))}{report.revision > 1 && ` · ${text.detail.revised(report.revision, formatMoment(report.updatedAt))}`}</span>
    </Box>
  );
  return (
    <Page title={text.detail.title(report.reference)} lead={lead} actions={back}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={text.detail.situation}><Situation report={report} /></Section>
          <Section title={text.detail.difficulties}><DifficultyList codes={report.difficulties} /></Section>
          <Section title={text.detail.ruptures}><RuptureTable ruptures={report.ruptures} /></Section>
          <Section title={text.proofs.title}><ProofRoom reportId={report.id} /></Section>
          <Section title={text.testimony.title}><TestimonyRoom report={report} /></Section>
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={text.detail.attempts}><AttemptList attempts={report.attempts} /></Section>
          {isFederationStaff(viewer.role) && <Section title={text.decisions.title}><Decisions reportId={report.id} /></Section>}
          <Section title={text.detail.history}><History report={report} /></Section>
        </Box>
      </Box>
    </Page>
  );
}

/** A report that is not there is one thing, a server that does not answer another: the second is asked again. */
function Unread({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof ApiFailure && error.code === 'NOT_FOUND') return <Notice level="h1" icon={<SearchOff />} title={text.detail.missing} body={failureMessage(error)} action={back} />;
  return <Notice level="h1" icon={<CloudOff />} title={text.detail.failed} body={failureMessage(error)} action={<><Button variant="contained" onClick={onRetry}>{text.retry}</Button>{back}</>} />;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={id} sx={{ mb: 1.5 }}>{title}</Typography>
      {children}
    </Paper>
  );
}
