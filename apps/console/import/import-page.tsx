import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import { useSearchParams } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { DropZone } from './drop-zone';
import { ImportHistory } from './import-history';
import { ImportRoom } from './import-room';
import { text } from './messages.fr';
import { useImports } from './use-imports';

/** A spreadsheet brought into Vigie; which one stands in the address, so that a reload goes on where it was. */
export default function ImportPage() {
  const [address, setAddress] = useSearchParams();
  const { data, error, refetch } = useImports();
  const id = address.get('fichier');
  const open = (wanted: string | null) => setAddress(wanted ? { fichier: wanted } : {});
  return (
    <Page title={text.title} lead={text.lead} actions={id && <Button variant="outlined" onClick={() => open(null)}>{text.another}</Button>}>
      {id ? <ImportRoom key={id} id={id} /> : <DropZone onReceived={open} />}
      {error && !data ? (
        <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
      ) : (
        <ImportHistory imports={data} onOpen={open} />
      )}
    </Page>
  );
}
