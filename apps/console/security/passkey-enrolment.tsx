import { Box, Button, TextField, Typography } from '@mui/material';
import { browserSupportsWebAuthn, startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiFailure } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Refusal } from '../session/refusal';
import { text } from './messages.fr';
import { BeginPasskeyEnrolmentDocument, EnrolPasskeyDocument } from './security.documents';

const words = text.passkey;

/** A key kept by the device, which no page but ours can ask for. */
export function PasskeyEnrolment({ onEnrolled }: { onEnrolled: (recoveryCodes: readonly string[]) => void }) {
  const [name, setName] = useState('');
  const [unnamed, setUnnamed] = useState(false);
  const enrol = useMutation({
    mutationFn: () => enrolPasskey(name.trim()),
    onSuccess: (answer) => {
      if (answer.__typename !== 'SecondFactorEnrolled') return;
      setName('');
      onEnrolled(answer.recoveryCodes);
    },
  });
  if (!browserSupportsWebAuthn()) return <Typography sx={{ color: 'text.secondary' }}>{words.unsupported}</Typography>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnnamed(name.trim() === '');
    if (name.trim() !== '') enrol.mutate();
  };
  // What the browser throws (refused, timed out, no key) is in English and technical: one sentence stands for it.
  const failed = enrol.error instanceof ApiFailure ? enrol.error.message : words.failed;
  const refusal = enrol.isError ? failed : enrol.data?.__typename === 'AccountRefused' ? enrol.data.message : null;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      <Refusal message={refusal} />
      <TextField label={words.name} value={name} onChange={(event) => setName(event.target.value)} required error={unnamed} helperText={unnamed ? words.nameMissing : words.nameHint} slotProps={{ htmlInput: { maxLength: 60 } }} />
      <Button type="submit" variant="outlined" disabled={enrol.isPending}>{words.add}</Button>
    </Box>
  );
}

async function enrolPasskey(name: string) {
  const { passkeyRegistrationOptions: begun } = await request(BeginPasskeyEnrolmentDocument, {});
  if (begun.__typename === 'AccountRefused') return begun;
  const optionsJSON = JSON.parse(begun.options) as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON });
  return (await request(EnrolPasskeyDocument, { challenge: begun.challenge, name, response: JSON.stringify(response) })).registerPasskey;
}
