import { expect, it } from 'vitest';
import { appInProcess } from './support/app-in-process';
import { freePort } from '@vigie/platform';

async function ready(env: Record<string, string>): Promise<[number, unknown]> {
  const program = await appInProcess(env);
  try {
    const response = await fetch(`${program.url}/health/ready`);
    return [response.status, await response.json()];
  } finally {
    await program.close();
  }
}

it('is ready with its database and its queue', async () => {
  expect(await ready({})).toEqual([200, { status: 'ok', database: 'ok', queue: 'ok' }]);
});

it('still takes reports without its queue, and says what is missing', async () => {
  const QUEUE_URL = `redis://127.0.0.1:${await freePort()}`;
  expect(await ready({ QUEUE_URL })).toEqual([200, { status: 'degraded', database: 'ok', queue: 'down' }]);
});

it('is no worker without its queue', async () => {
  const QUEUE_URL = `redis://127.0.0.1:${await freePort()}`;
  expect(await ready({ QUEUE_URL, VIGIE_ROLE: 'worker' })).toEqual([503, { status: 'unavailable', database: 'ok', queue: 'down' }]);
});
