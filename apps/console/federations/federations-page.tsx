import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { FederationsDocument } from './federations.documents';
import { text } from './messages.fr';
import { TerritoryEditor } from './territory-editor';

/** Which federation each region is with. */
export default function FederationsPage() {
  const { data, error, refetch, dataUpdatedAt } = useQuery({ queryKey: ['federations'], queryFn: ({ signal }) => request(FederationsDocument, {}, signal), staleTime: 0 });
  if (error && !data) {
    return <Notice level="h1" icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  }
  if (!data) return <Loading />;
  // What is being edited starts again from what the server has each time it answers.
  return <Page title={text.title} lead={text.lead}><TerritoryEditor key={dataUpdatedAt} {...data.catalogue} /></Page>;
}
