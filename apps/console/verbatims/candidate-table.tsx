import CloudOff from '@mui/icons-material/CloudOffOutlined';
import FormatQuote from '@mui/icons-material/FormatQuoteOutlined';
import { Box, Button } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { RIGHTS_LOST, STRUCTURE_TYPES } from '@vigie/reference';
import { formatDay } from '@vigie/ui';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { Notice } from '../layout/notice';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { ChooseDialog } from './choose-dialog';
import { text } from './messages.fr';
import { VerbatimCandidatesDocument } from './verbatims.documents';

export type Candidate = ResultOf<typeof VerbatimCandidatesDocument>['verbatimCandidates']['items'][number];
const words = text.candidates;
const A_PAGE = 25;

const labelIn = (terms: readonly { code: string; label: string }[], code: string): string => terms.find((term) => term.code === code)?.label ?? code;

/** Testimonies that may be quoted, without a word of them: opening one says why. */
export function CandidateTable() {
  const [shown, setShown] = useState(A_PAGE);
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['verbatims', 'candidates', shown], queryFn: ({ signal }) => request(VerbatimCandidatesDocument, { page: { page: 1, perPage: Math.min(100, shown) } }, signal), placeholderData: keepPreviousData });
  if (error && !data) return <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  const page = data?.verbatimCandidates;
  const columns: readonly RecordColumn<Candidate>[] = [
    { key: 'reference', label: words.columns.reference, render: ({ reference }) => reference },
    { key: 'occurredOn', label: words.columns.occurredOn, render: ({ occurredOn }) => formatDay(occurredOn) },
    { key: 'structureType', label: words.columns.structureType, render: ({ structureType }) => labelIn(STRUCTURE_TYPES, structureType) },
    { key: 'rights', label: words.columns.rights, render: ({ rights }) => rights.map((code) => labelIn(RIGHTS_LOST, code)).join(', ') },
    { key: 'length', label: words.columns.length, align: 'right', render: ({ length }) => words.length(length) },
    { key: 'action', label: words.columns.action, screenOnly: true, render: (candidate) => <Button size="small" sx={{ whiteSpace: 'nowrap' }} aria-label={words.chooseOf(candidate.reference)} onClick={() => setChosen(candidate)}>{words.choose}</Button> },
  ];
  return (
    <>
      <RecordTable wordy caption={words.caption} columns={columns} items={page?.items} keyOf={({ reportId }) => reportId} empty={<Notice icon={<FormatQuote />} title={text.emptyTitle.CANDIDATES} body={text.emptyBody.CANDIDATES} />}
        footer={page && page.total > page.items.length && shown < 100 && <Box sx={{ p: 1.5 }}><Button onClick={() => setShown(shown + A_PAGE)}>{words.more}</Button></Box>} />
      {chosen && <ChooseDialog candidate={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
