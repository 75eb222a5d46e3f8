import Add from '@mui/icons-material/Add';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import { Box, Button, LinearProgress, Paper, Skeleton, useMediaQuery, type Theme } from '@mui/material';
import { ListBase, Pagination, useListContext } from 'react-admin';
import { ExportLink } from '../exports/export-link';
import { listSearch } from '../exports/export-form';
import { failureMessage } from '../graphql/api-failure';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { ReportCards } from './report-cards';
import { DEFAULT_SORT } from './report-filter';
import { ReportFilters } from './report-filters';
import type { ReportRow } from './report-reader';
import { ReportTable } from './report-table';

/** The page itself says what failed and offers to try again: a passing notification would say it twice. */
const SHOWN_IN_PLACE = { onError: () => undefined };

/** Reports of the viewer's scope; its filters, sort and page stand in the address. */
export function ReportList() {
  return (
    <ListBase<ReportRow> perPage={25} sort={DEFAULT_SORT} queryOptions={SHOWN_IN_PLACE}>
      <ReportListPage />
    </ListBase>
  );
}

function ReportListPage() {
  const { total, filterValues } = useListContext<ReportRow>();
  const { structure } = useViewer();
  return (
    <Page title={text.title} lead={total === undefined ? undefined : text.lead(total)} actions={<><ExportLink search={listSearch(filterValues)} />{structure && <Button href="/" variant="contained" startIcon={<Add />}>{text.declare}</Button>}</>}>
      <ReportFilters />
      <ReportRows />
    </Page>
  );
}

function ReportRows() {
  const { data, isPending, isFetching, error, refetch, filterValues, setFilters } = useListContext<ReportRow>();
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  if (error && !data) {
    return <Notice icon={<CloudOff />} title={text.failed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!isPending && data?.length === 0) {
    const filtered = Object.keys(filterValues).length > 0;
    const reset = <Button variant="outlined" onClick={() => setFilters({})}>{text.filters.reset}</Button>;
    return <Notice icon={<Inbox />} title={text.empty.title} body={filtered ? text.empty.filtered : text.empty.none} action={filtered && reset} />;
  }
  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden', position: 'relative' }}>
      {isFetching && <LinearProgress aria-hidden sx={{ position: 'absolute', insetInline: 0, top: 0, height: 2, zIndex: 3 }} />}
      {isPending ? <LoadingRows /> : wide ? <ReportTable /> : <ReportCards />}
      <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />
    </Paper>
  );
}

function LoadingRows() {
  return (
    <Box role="status" aria-label={text.loading} sx={{ p: 2, display: 'grid', gap: 2 }}>
      {Array.from({ length: 8 }, (_, row) => <Skeleton key={row} variant="rounded" height={36} />)}
    </Box>
  );
}
