import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { opens } from '../session/permissions';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';

/** From a list to the export of what it shows. @param search what the list is narrowed by, as the form of an export reads it */
export function ExportLink({ search }: { search: URLSearchParams }) {
  const { role } = useViewer();
  if (!opens(role, 'exports')) return null;
  return <Button component={Link} to={`/exports?${search.toString()}`} variant="outlined" startIcon={<FileDownload />}>{text.fromList}</Button>;
}
