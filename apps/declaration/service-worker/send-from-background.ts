import { request } from '../graphql/request';
import { SEND_NOW } from '../queue/background-sync';
import { sendWaiting } from '../queue/send-waiting';
import { ME } from '../session/viewer';
import type { WorkerScope } from './worker-scope';

/**
 * The network is back. An open page sends, and shows what comes of it; without one, this does, for whoever the session is.
 * @throws Error when there is still no network, so that the browser tries again later
 */
export async function sendFromBackground(clients: WorkerScope['clients']): Promise<void> {
  const pages = await clients.matchAll({ type: 'window' });
  if (pages.length > 0) return pages.forEach((page) => page.postMessage({ type: SEND_NOW }));
  const { me } = await request(ME, {});
  if (!me) return;
  const { stopped } = await sendWaiting(me.id);
  if (stopped?.kind === 'HINDERED') throw new Error(stopped.by);
}
