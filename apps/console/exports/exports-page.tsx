import { Alert, Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Page } from '../layout/page';
import { useViewer } from '../session/viewer';
import { AskForm } from './ask-form';
import { ExportList } from './export-list';
import { text } from './messages.fr';

/** What people take away: asked for with a purpose, made while they do something else, gone after a week. */
export default function ExportsPage() {
  const { structure } = useViewer();
  const [asked, setAsked] = useState(0);
  const told = useRef<HTMLDivElement>(null);
  // What was asked for is below a long form: whoever asked is taken to where it is made.
  useEffect(() => {
    if (asked === 0) return;
    told.current?.focus({ preventScroll: true });
    told.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return (
    <Page title={text.title} lead={structure ? text.ownLead : text.lead}>
      <AskForm onSending={() => setAsked(0)} onAsked={() => setAsked((times) => times + 1)} />
      <Box ref={told} tabIndex={-1} role="status" sx={{ scrollMarginTop: 96, '&:focus': { outline: 'none' } }}>{asked > 0 && <Alert severity="success" sx={{ mb: 2 }} onClose={() => setAsked(0)}>{text.form.asked}</Alert>}</Box>
      <ExportList />
    </Page>
  );
}
