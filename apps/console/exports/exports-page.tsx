import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { Page } from '../layout/page';
import { useViewer } from '../session/viewer';
import { AskForm } from './ask-form';
import { ExportList } from './export-list';
import { text } from './messages.fr';

/** What people take away: asked for with a purpose, made while they do something else, gone after a week. */
export default function ExportsPage() {
  const { structure } = useViewer();
  const [asked, setAsked] = useState(false);
  return (
    <Page title={text.title} lead={structure ? text.ownLead : text.lead}>
      <AskForm onAsked={() => setAsked(true)} />
      <Box role="status">{asked && <Alert severity="success" sx={{ mb: 2 }} onClose={() => setAsked(false)}>{text.form.asked}</Alert>}</Box>
      <ExportList />
    </Page>
  );
}
