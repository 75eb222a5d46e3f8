import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { opens } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';

/** From a list to the export of what it shows. @param criteria of the list of reports; what is empty is left out */
export function ExportLink({ criteria }: { criteria: Readonly<Record<string, unknown>> }) {
  const { role } = useViewer();
  if (!opens(role, 'exports')) return null;
  const given = Object.entries(criteria).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return <Button component={Link} to={`/exports?${new URLSearchParams(given).toString()}`} variant="outlined" startIcon={<FileDownload />}>{text.fromList}</Button>;
}
