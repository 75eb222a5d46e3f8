import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import { lazy, useEffect, type ComponentType } from 'react';
import { untilReached } from '../graphql/reach';
import { text } from './messages.fr';
import { Notice } from './notice';

/** A page that comes when it is opened. Where it cannot be had, that is said, and it comes as soon as the server answers. */
export const lazyPage = (load: () => Promise<{ default: ComponentType }>) => lazy(() => load().catch(() => ({ default: Awaited })));

const reload = () => window.location.reload();

/** React keeps what came of the first try for good: only a reload asks again, and here nothing has been typed that it could lose. */
function Awaited() {
  useEffect(() => {
    let here = true;
    // A server that answers at once has no such page any more, or not yet: a reload by itself could go on for ever.
    void untilReached().then((waited) => { if (waited && here) reload(); });
    return () => { here = false; };
  }, []);
  return <Notice level="h1" icon={<CloudOff />} {...text.awaited} action={<Button variant="contained" onClick={() => void untilReached().then(reload)}>{text.retry}</Button>} />;
}
