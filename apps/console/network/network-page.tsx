import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { departmentsOf, findDepartment } from '@vigie/reference';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { InviteForm } from '../accounts/invite-dialog';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { regionsInScope } from '../home/territories';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { useFocusAfter } from '../layout/use-focus-after';
import { useViewer } from '../session/viewer';
import { Pager } from '../table/pager';
import { CoverageTable } from './coverage-table';
import { text } from './messages.fr';
import { NetworkDocument, STANDINGS, type Followed, type Standing } from './network.documents';
import { ReminderDialog } from './reminder-dialog';
import { StandingCards } from './standing-cards';
import { StructureTable } from './structure-table';
import { useReminder } from './use-reminder';

const PER_PAGE = 25;
const CHOICES = STANDINGS.map((code) => ({ code, label: text.standings[code] }));
/** Names in addresses. */
const STANDING_WORDS: Readonly<Record<Standing, string>> = { REPORTING: 'signalent', SILENT: 'silencieuses', NEVER: 'jamais', NO_ACCOUNT: 'sans-compte' };
const SECTION = { p: { xs: 1.5, sm: 2 }, mb: 2 } as const;

/** Which structures report, which went silent, and how much of the network stands behind the figures of each département. */
export default function NetworkPage() {
  const [search, setSearch] = useSearchParams();
  const standing = STANDINGS.find((each) => STANDING_WORDS[each] === search.get('etat')) ?? null;
  const departmentCode = findDepartment(search.get('departement') ?? '')?.code ?? '';
  // A page of what is narrowed so: an address that narrows otherwise begins at its first.
  const narrowed = `${standing ?? ''} ${departmentCode}`;
  const [turned, setTurned] = useState({ narrowed, page: 1 });
  const page = turned.narrowed === narrowed ? turned.page : 1;
  const [reminded, setReminded] = useState<readonly string[]>([]);
  const [invited, setInvited] = useState<Followed | null>(null);
  const remind = useReminder();
  const departments = regionsInScope(useViewer()).flatMap((region) => departmentsOf(region)).map(({ code, name }) => ({ code, label: `${code} · ${name}` })).sort((a, b) => a.code.localeCompare(b.code));
  const narrow = (to: { standing: Standing | null; departmentCode: string }) =>
    setSearch({ ...(to.standing && { etat: STANDING_WORDS[to.standing] }), ...(to.departmentCode && { departement: to.departmentCode }) }, { preventScrollReset: true });
  const filter = { standing, departmentCode: departmentCode || null };
  const answer = useQuery({
    queryKey: ['network', filter, page],
    queryFn: ({ signal }) => request(NetworkDocument, { filter, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  const network = data?.network;
  const { list, acted } = useFocusAfter(data);
  const remindable = network?.items.filter((structure) => structure.remindable).map(({ id }) => id) ?? [];
  if (error && !network) return <Page title={text.title}><Notice icon={<CloudOff />} title={text.failed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} /></Page>;
  return (
    <Page title={text.title} lead={text.lead}>
      <StandingCards counts={network?.counts} />
      <Paper component="section" variant="outlined" sx={SECTION}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
          <ChoiceField label={text.standing} value={standing ?? ''} choices={CHOICES} empty={text.any} onChange={(code) => narrow({ standing: STANDINGS.find((each) => each === code) ?? null, departmentCode })} />
          <ChoiceField label={text.department} value={departmentCode} choices={departments} empty={text.everywhere} onChange={(code) => narrow({ standing, departmentCode: code })} />
          {remindable.length > 1 && <Button variant="outlined" disabled={remind.isPending} onClick={() => setReminded(remindable)}>{text.remindAll(remindable.length)}</Button>}
        </Box>
        <Box ref={list} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
          <Fresh of={[answer]}>
            <StructureTable items={network?.items} onRemind={setReminded} onInvite={setInvited} footer={network && <Pager page={page} perPage={PER_PAGE} total={network.total} onPage={(to) => setTurned({ narrowed, page: to })} />} />
          </Fresh>
        </Box>
      </Paper>
      <Paper component="section" variant="outlined" sx={SECTION}>
        <Typography variant="h2" sx={{ mb: 1 }}>{text.coverage.title}</Typography>
        {network && <CoverageTable coverage={network.coverage} departmentCodes={departments.map(({ code }) => code)} />}
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{text.coverage.note}</Typography>
      </Paper>
      {reminded.length > 0 && <ReminderDialog count={reminded.length} onClose={() => setReminded([])} onSend={() => remind.mutate(reminded, { onSuccess: ({ remindStructures }) => { if (remindStructures.__typename === 'StructuresReminded' && remindStructures.count > 0) acted(); } })} />}
      {invited && <InviteForm structure={invited} onInvited={acted} onClose={() => setInvited(null)} />}
    </Page>
  );
}
