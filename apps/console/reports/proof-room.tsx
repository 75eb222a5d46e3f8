import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ATTACHMENT_KIND_LABELS } from '@vigie/contracts';
import { formatDay } from '@vigie/ui';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { typesetText } from '../i18n/typeset';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { PurposeForm } from './purpose-form';
import { OpenProofDocument, ReportProofsDocument } from './reports.documents';

const words = text.proofs;

type Proof = ResultOf<typeof ReportProofsDocument>['attachments'][number];

/** What the structure kept as proof. Opening one is an act, and for the federation's staff one with a purpose; it is never shown within the console. */
export function ProofRoom({ reportId }: { reportId: string }) {
  const asksPurpose = isFederationStaff(useViewer().role);
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['proofs', reportId], queryFn: async ({ signal }) => (await request(ReportProofsDocument, { reportId }, signal)).attachments });
  const opening = useMutation({
    mutationFn: (wish: { id: string; purpose: string | null }) => request(OpenProofDocument, wish),
    // It comes as a file to keep, so this page stays.
    onSuccess: ({ openAttachment }) => { setAsked(null); window.location.assign(openAttachment.url); },
    gcTime: 0,
  });
  if (error && !data) return <Alert severity="error" action={<Button onClick={() => void refetch()}>{words.retry}</Button>}>{words.failed} {failureMessage(error)}</Alert>;
  if (!data) return <Skeleton height={48} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography>{asksPurpose ? words.recorded : words.recordedOwn}</Typography>
      {opening.isError && <Alert severity="error">{words.openFailed} {failureMessage(opening.error)}</Alert>}
      {opening.isSuccess && <Alert severity="success" role="status">{words.opened}</Alert>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {data.map((proof) => (
          <Box component="li" key={proof.id} sx={{ display: 'grid', gap: 1 }}>
            <ProofLine proof={proof} reportId={reportId} busy={opening.isPending || asked === proof.id} onOpen={() => (asksPurpose ? setAsked(proof.id) : opening.mutate({ id: proof.id, purpose: null }))} />
            {asked === proof.id && <PurposeForm pending={opening.isPending} onCancel={() => setAsked(null)} onSubmit={(purpose) => opening.mutate({ id: proof.id, purpose })} />}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function ProofLine({ proof: { kind, name, state, sizeBytes, pageCount, createdAt, ...proof }, reportId, busy, onOpen }: { proof: Proof; reportId: string; busy: boolean; onOpen: () => void }) {
  const label = typesetText(ATTACHMENT_KIND_LABELS[kind]);
  const facts = [name, words.size(sizeBytes), pageCount !== null && words.pages(pageCount), formatDay(createdAt), proof.reportId !== reportId && words.ofCase].filter(Boolean).join(' · ');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{facts}</Typography>
      </Box>
      {state === 'READY' ? <Button size="small" variant="outlined" disabled={busy} aria-label={words.openOf(label, name)} onClick={onOpen}>{words.open}</Button> : <Typography variant="body2">{words.unready}</Typography>}
    </Box>
  );
}
