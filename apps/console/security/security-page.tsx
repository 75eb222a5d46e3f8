import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { useViewer } from '../session/viewer';
import { EnrolledPasskeys, EnrolledTotp } from './enrolled-factors';
import { text } from './messages.fr';
import { PasskeyEnrolment } from './passkey-enrolment';
import { PasswordChange } from './password-change';
import { RecoveryCodes } from './recovery-codes';
import { SecurityDocument } from './security.documents';
import { SessionsAndCodes } from './session-and-codes';
import { TotpEnrolment } from './totp-enrolment';
import { useReadViewerAgain } from './use-security-action';

const SEVERITY = { READY: 'success', OFFERED: 'info', MISSING: 'warning' } as const;

/** One's own second factors: offered to all, and the only page open to staff who must have one and have not. */
export default function SecurityPage() {
  const viewer = useViewer();
  const client = useQueryClient();
  const readViewerAgain = useReadViewerAgain();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { data, error, refetch } = useQuery({ queryKey: ['security'], queryFn: async ({ signal }) => (await request(SecurityDocument, {}, signal)).mySecurity });
  const enrolled = (recoveryCodes: readonly string[]) => {
    setCodes(recoveryCodes);
    void client.invalidateQueries({ queryKey: ['security'] });
    // With codes to keep the rest of the console waits until they are: they are shown once.
    if (recoveryCodes.length === 0) readViewerAgain();
  };
  const kept = () => { setCodes([]); readViewerAgain(); };
  if (error && !data) return <Notice level="h1" title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  if (!data) return <Loading />;
  const state = data.totp || data.passkeys.length > 0 ? 'READY' : viewer.secondFactor;
  return (
    <Page title={text.title} lead={text.lead}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 900, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Alert severity={SEVERITY[state]} role="status">{text.state[state]}</Alert>
        {codes.length > 0 && <RecoveryCodes codes={codes} onKept={kept} />}
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, alignItems: 'start' }}>
          <Section title={text.totp.title} lead={text.totp.lead}>{data.totp ? <EnrolledTotp /> : <TotpEnrolment onEnrolled={enrolled} />}</Section>
          <Section title={text.passkey.title} lead={text.passkey.lead}><EnrolledPasskeys passkeys={data.passkeys} /><PasskeyEnrolment onEnrolled={enrolled} /></Section>
        </Box>
        <Section title={text.password.title} lead={text.password.lead}><PasswordChange /></Section>
        <Section title={text.sessions.title}><SessionsAndCodes security={data} onCodes={setCodes} /></Section>
      </Box>
    </Page>
  );
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={id} sx={{ mb: lead ? 0.5 : 1.5 }}>{title}</Typography>
      {lead && <Typography sx={{ color: 'text.secondary', mb: 2 }}>{lead}</Typography>}
      {children}
    </Paper>
  );
}
