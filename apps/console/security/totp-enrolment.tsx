import { Box, Button, TextField, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import QRCode from 'qrcode';
import { useState, type FormEvent } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Refusal } from '../session/refusal';
import { text } from './messages.fr';
import { BeginTotpEnrolmentDocument, ConfirmTotpDocument } from './security.documents';

const words = text.totp;

/** A secret shared with the person's application, proven by a first code before it counts. */
export function TotpEnrolment({ onEnrolled }: { onEnrolled: (recoveryCodes: readonly string[]) => void }) {
  const begin = useMutation({ mutationFn: async () => (await request(BeginTotpEnrolmentDocument, {})).beginTotpEnrolment, gcTime: 0 });
  if (begin.data?.__typename === 'TotpSecret') return <ConfirmForm {...begin.data} onEnrolled={(codes) => { begin.reset(); onEnrolled(codes); }} />;
  return (
    <>
      <Refusal message={begin.isError ? failureMessage(begin.error) : (begin.data?.message ?? null)} />
      <Button variant="outlined" disabled={begin.isPending} onClick={() => begin.mutate()}>{words.start}</Button>
    </>
  );
}

function ConfirmForm({ secret, uri, onEnrolled }: { secret: string; uri: string; onEnrolled: (recoveryCodes: readonly string[]) => void }) {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const confirm = useMutation({
    mutationFn: async () => (await request(ConfirmTotpDocument, { code: code.replace(/\s/g, '') })).confirmTotpEnrolment,
    onSuccess: (answer) => { if (answer.__typename === 'SecondFactorEnrolled') onEnrolled(answer.recoveryCodes); },
  });
  const refusal = confirm.isError ? failureMessage(confirm.error) : confirm.data?.__typename === 'AccountRefused' ? confirm.data.message : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const shaped = /^\d{6}$/.test(code.replace(/\s/g, ''));
    setWrong(!shaped);
    if (shaped) confirm.mutate();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography>{words.scan}</Typography>
      <QrCode uri={uri} />
      <Typography variant="body2">{words.secret} <Box component="code" sx={{ display: 'block', fontSize: '1rem', letterSpacing: '0.04em', overflowWrap: 'anywhere' }}>{secret.match(/.{1,4}/g)?.join(' ')}</Box></Typography>
      <Refusal message={refusal} />
      <TextField label={words.code} value={code} onChange={(event) => setCode(event.target.value)} required error={wrong} helperText={wrong ? words.codeWrong : undefined}
        slotProps={{ htmlInput: { autoComplete: 'one-time-code', inputMode: 'numeric', maxLength: 7 } }} />
      <Button type="submit" variant="contained" disabled={confirm.isPending}>{words.confirm}</Button>
    </Box>
  );
}

/** Drawn here: the secret goes to no picture service. Always dark on light, as cameras want it. */
function QrCode({ uri }: { uri: string }) {
  const { data } = useQuery({ queryKey: ['qr', uri], queryFn: () => QRCode.toDataURL(uri, { margin: 2, width: 200 }), gcTime: 0 });
  return data ? <img src={data} alt={words.qr} width={200} height={200} /> : <Box sx={{ width: 200, height: 200 }} />;
}
