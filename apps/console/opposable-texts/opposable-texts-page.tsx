import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import { Box, Button, Link, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { parisDate, standingOf } from '@vigie/domain';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { isNationalStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { bodyLabel } from './body-choices';
import { HistoryDialog } from './history-dialog';
import { text } from './messages.fr';
import { OpposableTextsDocument } from './opposable-texts.documents';
import { Standing, validityOf } from './standing';
import { formOf, TextDialog } from './text-dialog';
import { useKeepTexts } from './use-keep-texts';

export type OpposableText = ResultOf<typeof OpposableTextsDocument>['opposableTexts'][number];
type Opened = { readonly kind: 'EDIT' | 'HISTORY'; readonly of: OpposableText } | { readonly kind: 'ADD' } | null;

/** What the letters of structures oppose to each body. Everybody reads it, national staff keep it. */
export default function OpposableTextsPage() {
  const keeper = isNationalStaff(useViewer().role);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const { save, busy, refusal } = useKeepTexts(close);
  const { data, error, refetch } = useQuery({ queryKey: ['opposable-texts'], queryFn: ({ signal }) => request(OpposableTextsDocument, {}, signal) });
  const texts = data?.opposableTexts;
  const toVerify = texts?.filter((one) => standingOf(one, parisDate(new Date())) !== 'IN_FORCE').length ?? 0;
  const confirm = (of: OpposableText) => save.mutate({ form: formOf(of), replaces: { id: of.id, version: of.version } });
  return (
    <Page title={text.title} lead={<>{text.lead}{keeper && toVerify > 0 && ` ${text.toVerify(toVerify)}.`}{refusal && ` ${refusal}`}</>}
      actions={keeper && <Button variant="contained" startIcon={<Gavel />} onClick={() => setOpened({ kind: 'ADD' })}>{text.add}</Button>}>
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <RecordTable wordy caption={text.caption} columns={columnsFor(keeper, busy, setOpened, confirm)} items={texts} keyOf={({ id }) => id} empty={<Notice icon={<Gavel />} title={text.empty} body={text.emptyBody} />} />
      )}
      {(opened?.kind === 'ADD' || opened?.kind === 'EDIT') && <TextDialog edited={opened.kind === 'EDIT' ? opened.of : null} onClose={close} />}
      {opened?.kind === 'HISTORY' && <HistoryDialog of={opened.of} onClose={close} />}
    </Page>
  );
}

function columnsFor(keeper: boolean, busy: boolean, open: (opened: Opened) => void, confirm: (of: OpposableText) => void): readonly RecordColumn<OpposableText>[] {
  return [
    { key: 'title', label: text.columns.title, render: (of) => <Said of={of} /> },
    { key: 'body', label: text.columns.body, render: ({ bodyCode }) => bodyLabel(bodyCode) },
    { key: 'validity', label: text.columns.validity, render: validityOf },
    { key: 'standing', label: text.columns.standing, render: (of) => <Standing of={of} /> },
    ...(keeper ? [{
      key: 'action', label: text.columns.action, render: (of: OpposableText) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Button size="small" disabled={busy} aria-label={text.confirmOf(of.title)} onClick={() => confirm(of)}>{text.confirm}</Button>
          <Button size="small" aria-label={text.editOf(of.title)} onClick={() => open({ kind: 'EDIT', of })}>{text.edit}</Button>
          <Button size="small" aria-label={text.historyOf(of.title)} onClick={() => open({ kind: 'HISTORY', of })}>{text.history}</Button>
        </Box>
      ),
    }] : []),
  ];
}

function Said({ of: { title, reference, excerpt, url } }: { of: OpposableText }) {
  return (
    <Box sx={{ maxWidth: 640, fontWeight: 400 }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{reference}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>{excerpt}</Typography>
      {url && <Link variant="body2" href={url} target="_blank" rel="noopener noreferrer" aria-label={text.sourceOf(title)}>{text.source}</Link>}
    </Box>
  );
}
