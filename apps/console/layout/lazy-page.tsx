import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Button } from '@mui/material';
import { lazy, useEffect, useRef, type ComponentType } from 'react';
import { serverAnswers, untilReached } from '../graphql/reach';
import { text } from './messages.fr';
import { Notice } from './notice';

/** A page that comes when it is opened. Where it cannot be had, that is said, and it comes as soon as the server answers. */
export const lazyPage = (load: () => Promise<{ default: ComponentType }>) => lazy(() => load().catch(() => ({ default: Awaited })));

const reload = () => window.location.reload();

/** React keeps what came of the first try for good: only a reload asks again, and here nothing has been typed that it could lose. */
function Awaited() {
  const page = useRef<AbortController>(null);
  useEffect(() => {
    const here = new AbortController();
    page.current = here;
    // A server that answers at once has no such page any more, or not yet: a reload by itself could go on for ever.
    void untilReached(serverAnswers, here.signal).then((waited) => { if (waited) reload(); });
    return () => here.abort();
  }, []);
  // Asked by somebody, it reloads whether the server had to be waited for or not; not once this page was left.
  const retry = async () => { if (await untilReached(serverAnswers, page.current?.signal) !== null) reload(); };
  return <Notice level="h1" icon={<CloudOff />} {...text.awaited} action={<Button variant="contained" onClick={() => void retry()}>{text.retry}</Button>} />;
}
