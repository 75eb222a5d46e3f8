import { Box, Typography } from '@mui/material';
import { formatMoment } from '@vigie/ui';
import { text } from '../messages.fr';
import type { ReportDetail } from '../report-reader';

interface Step {
  readonly what: string;
  readonly at: string;
}

/** What happened to the report since it came, latest first. */
export function History({ report }: { report: ReportDetail }) {
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, pl: 2, borderLeft: 2, borderColor: 'divider', display: 'grid', gap: 1.5 }}>
        {stepsOf(report).map(({ what, at }) => (
          <Box component="li" key={what} sx={{ position: 'relative', '&::before': { content: '""', position: 'absolute', left: -22, top: 7, width: 10, height: 10, borderRadius: '50%', bgcolor: 'primary.main' } }}>
            <Typography sx={{ fontWeight: 600 }}>{what}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}><time dateTime={at}>{formatMoment(at)}</time></Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>{text.detail.form(report.formVersion, report.vocabularyVersion)}</Typography>
    </>
  );
}

function stepsOf(report: ReportDetail): Step[] {
  const steps: Step[] = [{ what: text.detail.historySubmitted, at: report.createdAt }];
  if (report.revision > 1) steps.unshift({ what: text.detail.historyRevised(report.revision), at: report.updatedAt });
  if (report.withdrawnAt) steps.unshift({ what: text.detail.historyWithdrawn, at: report.withdrawnAt });
  return steps;
}
