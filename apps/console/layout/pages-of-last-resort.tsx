import Block from '@mui/icons-material/Block';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import ExploreOff from '@mui/icons-material/ExploreOffOutlined';
import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import { Box, Button } from '@mui/material';
import { Link } from 'react-router';
import { text } from './messages.fr';
import { Notice } from './notice';

const home = <Button component={Link} to="/" variant="outlined">{text.home}</Button>;

export const NotFoundPage = () => <Notice level="h1" icon={<ExploreOff />} {...text.notFound} action={home} />;

export const AccessDeniedPage = () => <Notice level="h1" icon={<Block />} {...text.denied} action={home} />;

export const UnreachablePage = ({ onRetry }: { onRetry: () => void }) => (
  <Notice level="h1" icon={<CloudOff />} {...text.unreachable} action={<Button variant="contained" onClick={onRetry}>{text.retry}</Button>} />
);

/** What react-admin shows when a page throws; the message helps whoever is told of it. */
export function CrashPage({ error }: { error: Error }) {
  const body = <>{text.crash.body}<Box component="pre" sx={{ whiteSpace: 'pre-wrap', fontSize: '0.8125rem' }}>{error.message}</Box></>;
  return (
    <Notice level="h1" icon={<ReportProblem />} title={text.crash.title} body={body}
      action={<Button variant="contained" onClick={() => location.reload()}>{text.reload}</Button>} />
  );
}
