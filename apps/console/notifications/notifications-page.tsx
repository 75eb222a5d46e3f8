import CloudOff from '@mui/icons-material/CloudOffOutlined';
import NotificationsNone from '@mui/icons-material/NotificationsNoneOutlined';
import { Box, Button, FormControl, FormControlLabel, FormHelperText, FormLabel, Paper, Radio, RadioGroup } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useNotify } from 'react-admin';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { typesetText } from '../i18n/typeset';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { text } from './messages.fr';
import { NotificationsDocument, SetNotificationDocument, type NotificationSetting, type Rhythm } from './notifications.documents';

const KEY = ['my-notifications'];
const RHYTHMS = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'] as const satisfies readonly Rhythm[];

/** How soon one wants to be told of each kind of thing. */
export default function NotificationsPage() {
  const client = useQueryClient();
  const say = useNotify();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: async ({ signal }) => (await request(NotificationsDocument, {}, signal)).myNotifications });
  const put = ({ kind }: NotificationSetting, rhythm: Rhythm) => client.setQueryData<typeof data>(KEY, (all) => all?.map((one) => (one.kind === kind ? { ...one, rhythm } : one)));
  const choose = useMutation({
    mutationFn: ({ setting, rhythm }: { setting: NotificationSetting; rhythm: Rhythm }) => request(SetNotificationDocument, { kind: setting.kind, rhythm }),
    onMutate: ({ setting, rhythm }) => put(setting, rhythm),
    onSuccess: (_, { setting }) => say(text.kept(setting.label), { type: 'success' }),
    onError: (failure, { setting }) => {
      put(setting, setting.rhythm);
      say(`${text.failed} ${failureMessage(failure)}`, { type: 'error' });
    },
  });
  if (error && !data) {
    return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!data) return <Loading />;
  return (
    <Page title={text.title} lead={text.lead}>
      {data.length === 0 && <Notice icon={<NotificationsNone />} title={text.empty} body={text.emptyBody} />}
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 880 }}>{data.map((setting) => <Choice key={setting.kind} setting={setting} onChoose={(rhythm) => choose.mutate({ setting, rhythm })} />)}</Box>
    </Page>
  );
}

function Choice({ setting: { label, hint, rhythm }, onChoose }: { setting: NotificationSetting; onChoose: (rhythm: Rhythm) => void }) {
  const id = useId();
  return (
    <Paper variant="outlined" sx={{ p: 2.5 }}>
      <FormControl>
        <FormLabel id={id} sx={{ fontWeight: 650, color: 'text.primary' }}>{typesetText(label)}</FormLabel>
        <FormHelperText sx={{ m: 0, fontSize: '0.9375rem' }}>{typesetText(hint)}</FormHelperText>
        <RadioGroup row aria-labelledby={id} value={rhythm} onChange={(event) => { const chosen = RHYTHMS.find((one) => one === event.target.value); if (chosen) onChoose(chosen); }}>
          {RHYTHMS.map((one) => <FormControlLabel key={one} value={one} control={<Radio />} label={text.rhythms[one]} sx={{ minHeight: 44 }} />)}
        </RadioGroup>
      </FormControl>
    </Paper>
  );
}
