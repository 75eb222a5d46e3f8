import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';

/** A test may hold the one thread for many seconds: the connection that it then takes up again must not be closing. */
const IDLE_CONNECTION_MS = 60_000;

/** Opens a program of tests to this machine only. @returns its origin */
export async function listenHere(app: INestApplication<Server>): Promise<string> {
  const server = app.getHttpServer();
  server.keepAliveTimeout = IDLE_CONNECTION_MS;
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
