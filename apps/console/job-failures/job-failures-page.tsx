import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { Box, Button } from '@mui/material';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatMoment } from '@vigie/ui';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { JobFailuresDocument, RedriveJobDocument } from './job-failures.documents';
import { text } from './messages.fr';

type JobFailure = ResultOf<typeof JobFailuresDocument>['jobFailures']['items'][number];

const PER_PAGE = 25;

/** The durable journal of jobs that were given up. */
export default function JobFailuresPage() {
  const [page, setPage] = useState(1);
  const answer = useQuery({
    queryKey: ['job-failures', page],
    queryFn: ({ signal }) => request(JobFailuresDocument, { page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  const queues = <Button href="/admin/queues" target="_blank" rel="noreferrer" variant="outlined" endIcon={<OpenInNew />}>{text.queues}</Button>;
  const retry = <Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>;
  return (
    <Page title={text.title} lead={text.lead} actions={queues}>
      {error && !data ? <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={retry} /> : (
        <Fresh of={[answer]}>
          <RecordTable caption={text.caption} columns={COLUMNS} items={data?.jobFailures.items} keyOf={(failure) => failure.id}
            empty={<Notice icon={<CheckCircle />} title={text.empty} body={text.emptyBody} />}
            footer={data && <Pager page={page} perPage={PER_PAGE} total={data.jobFailures.total} onPage={setPage} />} />
        </Fresh>
      )}
    </Page>
  );
}

const COLUMNS: readonly RecordColumn<JobFailure>[] = [
  { key: 'job', label: text.columns.job, render: ({ jobName }) => <code>{jobName}</code> },
  { key: 'message', label: text.columns.message, render: ({ message }) => <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{message}</Box> },
  { key: 'attempts', label: text.columns.attempts, render: ({ attempts }) => text.attempts(attempts) },
  { key: 'failedAt', label: text.columns.failedAt, render: ({ failedAt }) => formatMoment(failedAt) },
  { key: 'action', label: text.columns.action, render: (failure) => <FollowUp failure={failure} /> },
];

function FollowUp({ failure }: { failure: JobFailure }) {
  if (failure.redrivenAt) return text.redriven(formatMoment(failure.redrivenAt));
  return failure.redrivable ? <Redrive failure={failure} /> : text.notRedrivable;
}

function Redrive({ failure }: { failure: JobFailure }) {
  const client = useQueryClient();
  const notify = useNotify();
  const redrive = useMutation({
    mutationFn: () => request(RedriveJobDocument, { id: failure.id }),
    onSuccess: () => { notify(text.done, { type: 'success' }); return client.invalidateQueries({ queryKey: ['job-failures'] }); },
    onError: (failed) => notify(`${text.failed} ${failureMessage(failed)}`, { type: 'error' }),
  });
  return (
    <Button size="small" variant="outlined" disabled={redrive.isPending} aria-label={text.redriveLabel(failure.jobName, formatMoment(failure.failedAt))} onClick={() => redrive.mutate()}>
      {text.redrive}
    </Button>
  );
}
