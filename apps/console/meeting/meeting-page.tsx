import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DEPARTMENTS, sitesOf } from '@vigie/reference';
import { formatCount } from '@vigie/ui';
import { useMemo, useState } from 'react';
import { useNotify } from 'react-admin';
import { useSearchParams } from 'react-router';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { regionsInScope } from '../home/territories';
import { formatShortDay, todayInParis } from '../i18n/format';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { isFederationStaff } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { RecordMeetingDocument, UnsolvedListDocument, type ListedCase, type WorkingList } from './meeting.documents';
import { text } from './messages.fr';

/** « Tout ce qui n’est pas réglé » at a préfecture. Staff see codes; a structure writes beside its own who they are, on its screen alone. */
export default function MeetingPage() {
  const viewer = useViewer();
  const staff = isFederationStaff(viewer.role);
  const [search, setSearch] = useSearchParams();
  const site = search.get('prefecture') ?? viewer.structure?.siteCode ?? '';
  const [department, setDepartment] = useState(search.get('departement') ?? viewer.structure?.departmentCode ?? '');
  const { data, error, refetch } = useQuery({ queryKey: ['unsolved', site], enabled: site !== '', queryFn: ({ signal }) => request(UnsolvedListDocument, { siteCode: site }, signal) });
  const departments = DEPARTMENTS.filter(({ regionCode }) => !staff || regionsInScope(viewer).includes(regionCode)).map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
  const sites = sitesOf(department).map(({ code, name }) => ({ code, label: name }));
  const choose = (code: string) => setSearch(code ? { departement: department, prefecture: code } : {});
  return (
    <Page title={text.title} lead={text.lead} actions={data && <Actions list={data.unsolvedList} staff={staff} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, maxWidth: 640, mb: 2, '@media print': { display: 'none' } }}>
        <ChoiceField label={text.department} value={department} choices={departments} empty="" onChange={(code) => { setDepartment(code); setSearch(code ? { departement: code, prefecture: sitesOf(code)[0]?.code ?? '' } : {}); }} />
        <ChoiceField label={text.site} value={site} choices={sites} empty="" onChange={choose} />
      </Box>
      {site === '' && <Notice icon={<Groups />} title={text.choose} body={text.chooseBody} />}
      {error && !data && <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />}
      {data && site !== '' && <Listed list={data.unsolvedList} withPersons={!staff} />}
    </Page>
  );
}

function Actions({ list, staff }: { list: WorkingList; staff: boolean }) {
  const client = useQueryClient();
  const notify = useNotify();
  const held = useMutation({
    mutationFn: () => request(RecordMeetingDocument, { siteCode: list.siteCode, heldOn: todayInParis() }),
    onSuccess: () => { notify(text.recorded, { type: 'success' }); return client.invalidateQueries({ queryKey: ['unsolved'] }); },
    onError: (error) => notify(`${text.failed} ${failureMessage(error)}`, { type: 'error' }),
  });
  return (
    <Box sx={{ display: 'flex', gap: 1, '@media print': { display: 'none' } }}>
      {staff && <Button variant="outlined" disabled={held.isPending} onClick={() => held.mutate()}>{text.held}</Button>}
      <Button variant="contained" onClick={() => window.print()}>{text.print}</Button>
    </Box>
  );
}

function Listed({ list, withPersons }: { list: WorkingList; withPersons: boolean }) {
  const { labelOf } = useVocabularies();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const code of list.open.flatMap(({ rights }) => rights)) found.set(code, (found.get(code) ?? 0) + 1);
    return [...found].sort(([, a], [, b]) => b - a);
  }, [list]);
  const columns = useColumns(withPersons);
  const empty = <Notice icon={<Groups />} title={text.none} body={text.noneBody} level="h3" />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography>{list.siteName}. {text.open(list.open.length)}. {text.since(list.lastMeeting)}</Typography>
      {counts.length > 0 && <Typography variant="body2">{text.byRight}{'\u00a0'}: {counts.map(([code, count]) => `${labelOf('rightsLost', code)}, ${formatCount(count)}`).join('\u202f; ')}</Typography>}
      {withPersons && <Typography variant="body2" sx={{ '@media print': { display: 'none' } }}>{text.personHint}</Typography>}
      <Typography variant="h2">{text.openTitle}</Typography>
      <RecordTable wordy caption={text.openTitle} columns={columns} items={list.open} keyOf={keyOf} empty={empty} />
      {list.lastMeeting && (
        <>
          <Typography variant="h2">{text.solvedTitle}</Typography>
          <RecordTable wordy caption={text.solvedTitle} columns={columns} items={list.solved} keyOf={keyOf} empty={empty} />
        </>
      )}
    </Box>
  );
}

const keyOf = ({ caseCode, structureName }: ListedCase) => `${structureName} ${caseCode}`;

function useColumns(withPersons: boolean): readonly RecordColumn<ListedCase>[] {
  const { labelOf } = useVocabularies();
  const person: RecordColumn<ListedCase> = { key: 'person', label: text.columns.person, render: ({ caseCode }) => <TextField size="small" variant="standard" autoComplete="off" slotProps={{ htmlInput: { 'aria-label': text.person(caseCode) } }} /> };
  return [
    { key: 'code', label: text.columns.code, render: ({ caseCode }) => <Box component="span" sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}>{caseCode}</Box> },
    ...(withPersons ? [person] : []),
    { key: 'structure', label: text.columns.structure, render: ({ structureName }) => structureName },
    { key: 'since', label: text.columns.since, render: ({ firstOn }) => <span className="vg-figures">{formatShortDay(firstOn)}</span> },
    { key: 'rights', label: text.columns.rights, render: ({ rights }) => rights.map((code) => labelOf('rightsLost', code)).join(', ') },
    { key: 'difficulties', label: text.columns.difficulties, render: ({ difficulties }) => difficulties.map((code) => labelOf('difficulties', code)).join(', ') },
  ];
}
