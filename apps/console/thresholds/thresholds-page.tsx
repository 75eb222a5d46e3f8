import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button } from '@mui/material';
import { failureMessage } from '../graphql/api-failure';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { DisclosureRules } from './disclosure-rules';
import { text } from './messages.fr';
import { SavePanel } from './save-panel';
import { GROUPS, GROUP_NAMES } from './setting-choices';
import { SettingGroup } from './setting-group';
import { TrialPanel } from './trial-panel';
import { useThresholds } from './use-thresholds';
import { VersionList } from './version-list';

const column = { display: 'grid', gap: 2, minWidth: 0, alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' } as const;

/** What makes an alert of a rise: tried out, explained, and kept version after version. */
export default function ThresholdsPage() {
  const thresholds = useThresholds();
  const { kept: { data, error, refetch }, wished, change } = thresholds;
  if (error && !data) return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  if (!data || !wished) return <Loading />;
  return (
    <Page title={text.title} lead={<Box sx={{ maxWidth: '85ch' }}>{text.lead}</Box>}>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' } }}>
        <Box sx={column}>{GROUP_NAMES.map((name) => <SettingGroup key={name} title={text.groups[name]} names={GROUPS[name]} wished={wished} inForce={data.settings} original={data.original} onChange={change} />)}</Box>
        <Box sx={{ ...column, position: { lg: 'sticky' }, top: 16 }}>
          <TrialPanel wished={wished} />
          <SavePanel thresholds={thresholds} />
        </Box>
        <Box sx={column}><DisclosureRules /></Box>
        <Box sx={column}><VersionList kept={data} /></Box>
      </Box>
    </Page>
  );
}
