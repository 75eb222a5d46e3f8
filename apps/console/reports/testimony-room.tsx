import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { PurposeForm } from './purpose-form';
import type { ReportDetail } from './report-reader';
import { ReadTestimonyDocument } from './reports.documents';

const words = text.testimony;

type Texts = ResultOf<typeof ReadTestimonyDocument>['readTestimony'];

/**
 * What people wrote is never on the page of itself: opening it is an act, and for the federation's staff one with a purpose.
 * The own structure reads its narrative as any field. Once closed a text is forgotten: reading it again is recorded again.
 */
export function TestimonyRoom({ report }: { report: ReportDetail }) {
  const asksPurpose = isFederationStaff(useViewer().role);
  const [asking, setAsking] = useState(false);
  const reading = useMutation({
    mutationFn: (purpose: string | null) => request(ReadTestimonyDocument, { reportId: report.id, purpose }),
    onSuccess: () => setAsking(false),
    gcTime: 0,
  });
  const narrativeHidden = report.hasNarrative && report.narrative === null;
  const texts = reading.data?.readTestimony;
  if (!report.hasNarrative && !report.hasTestimony) return <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>;
  if (texts) return <OpenTexts texts={texts} onClose={reading.reset} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      {report.narrative !== null && <Quotation title={words.narrative}>{report.narrative}</Quotation>}
      {(narrativeHidden || report.hasTestimony) && (
        <>
          <Typography>{hiddenText(narrativeHidden, report.hasTestimony)} {asksPurpose ? words.recorded : words.recordedOwn}</Typography>
          {reading.isError && <Alert severity="error">{words.failed} {failureMessage(reading.error)}</Alert>}
          {asking
            ? <PurposeForm pending={reading.isPending} onCancel={() => setAsking(false)} onSubmit={reading.mutate} />
            : <Button variant="outlined" disabled={reading.isPending} onClick={() => (asksPurpose ? setAsking(true) : reading.mutate(null))}>{report.hasTestimony ? words.read : words.readNarrative}</Button>}
        </>
      )}
    </Box>
  );
}

function OpenTexts({ texts, onClose }: { texts: Texts; onClose: () => void }) {
  return (
    <Box tabIndex={-1} ref={(room: HTMLElement | null) => room?.focus()} sx={{ display: 'grid', gap: 2, justifyItems: 'start', '&:focus': { outline: 'none' } }}>
      {texts.narrative && <Quotation title={words.narrative}>{texts.narrative}</Quotation>}
      {texts.text && (
        <div>
          <Quotation title={words.testimony}>{texts.text}</Quotation>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{texts.consent ? words.consent : words.noConsent}</Typography>
        </div>
      )}
      <Button variant="outlined" onClick={onClose}>{words.close}</Button>
    </Box>
  );
}

function Quotation({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <Typography variant="h3" sx={{ mb: 0.5 }}>{title}</Typography>
      <Box component="blockquote" sx={{ m: 0, pl: 2, borderLeft: 3, borderColor: 'primary.main', whiteSpace: 'pre-line', maxWidth: '70ch' }}>{children}</Box>
    </div>
  );
}

function hiddenText(narrative: boolean, testimony: boolean): string {
  if (narrative && testimony) return words.hidden.both;
  return narrative ? words.hidden.narrative : words.hidden.testimony;
}
