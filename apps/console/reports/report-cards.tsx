import { Box } from '@mui/material';
import { RecordContextProvider, useListContext } from 'react-admin';
import { formatShortDay } from '../i18n/format';
import { text } from './messages.fr';
import { CausalityChip, StatusChip } from './report-chips';
import type { ReportRow } from './report-reader';
import { Labels, ReferenceLink, Site } from './report-table';

/** The same rows where a table would not fit: one card a report. */
export function ReportCards() {
  const { data = [] } = useListContext<ReportRow>();
  return (
    <Box component="ul" aria-label={text.title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((report) => (
        <RecordContextProvider key={report.id} value={report}>
          <Box component="li" sx={{ p: 2, borderBottom: 1, borderColor: 'divider', display: 'grid', rowGap: 0.75, columnGap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
            <Box sx={{ gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, minHeight: 28 }}><ReferenceLink /><StatusChip status={report.status} /></Box>
            <Box><Site report={report} /></Box>
            <Box sx={{ color: 'text.secondary' }}>{text.columns.occurredOn} {formatShortDay(report.occurredOn)}</Box>
            <Box><Labels vocabulary="difficulties" codes={report.difficulties} /></Box>
            <Box sx={{ fontWeight: 550 }}><Labels vocabulary="rightsLost" codes={report.rights} empty={text.noRight} /></Box>
            <CausalityChip causality={report.causality} />
          </Box>
        </RecordContextProvider>
      ))}
    </Box>
  );
}
