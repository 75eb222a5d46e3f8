import { Alert, Box, Paper, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Page } from '../layout/page';
import { useViewer, viewerQuery } from '../session/viewer';
import { text } from './messages.fr';
import { PasskeyEnrolment } from './passkey-enrolment';
import { RecoveryCodes } from './recovery-codes';
import { TotpEnrolment } from './totp-enrolment';

const SEVERITY = { READY: 'success', OFFERED: 'info', MISSING: 'warning' } as const;

/** Where one's second factor is enrolled: offered to all, the only page open to staff who must have one and have not. */
export default function SecurityPage() {
  const viewer = useViewer();
  const client = useQueryClient();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>([]);
  const [done, setDone] = useState(false);
  const enrolled = (codes: readonly string[] | null) => {
    setDone(true);
    setRecoveryCodes(codes ?? []);
    // With codes to keep, the console stays closed until they are: they are shown once.
    if (!codes?.length) void client.invalidateQueries({ queryKey: viewerQuery().queryKey });
  };
  const kept = () => {
    setRecoveryCodes([]);
    void client.invalidateQueries({ queryKey: viewerQuery().queryKey });
  };
  return (
    <Page title={text.title} lead={text.lead}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 900 }}>
        <Alert severity={done ? 'success' : SEVERITY[viewer.secondFactor]} role="status">{done ? text.done : text.state[viewer.secondFactor]}</Alert>
        {recoveryCodes.length > 0 && <RecoveryCodes codes={recoveryCodes} onKept={kept} />}
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, alignItems: 'start' }}>
          <Section title={text.totp.title} lead={text.totp.lead}><TotpEnrolment onEnrolled={enrolled} /></Section>
          <Section title={text.passkey.title} lead={text.passkey.lead}><PasskeyEnrolment onEnrolled={enrolled} /></Section>
        </Box>
      </Box>
    </Page>
  );
}

function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={id} sx={{ mb: 0.5 }}>{title}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{lead}</Typography>
      {children}
    </Paper>
  );
}
