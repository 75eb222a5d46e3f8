import { request } from '../graphql/request';
import { ROUND_OVER } from '../queue/background-sync';
import { sendWaiting } from '../queue/send-waiting';
import { ME } from '../session/viewer';
import type { WorkerScope } from './worker-scope';

/**
 * The network is back: sends what waits for whoever the session is, page open or not, and tells the pages what came of it.
 * @throws Error when there is still no network, so that the browser tries again later
 */
export async function sendFromBackground(clients: WorkerScope['clients']): Promise<void> {
  const { me } = await request(ME, {});
  if (!me) return;
  const round = await sendWaiting(me.id);
  for (const page of await clients.matchAll({ type: 'window' })) page.postMessage({ type: ROUND_OVER, round });
  if (round.stopped?.kind === 'HINDERED') throw new Error(round.stopped.by);
}
