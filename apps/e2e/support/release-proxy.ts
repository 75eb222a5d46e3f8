import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before the program as a reverse proxy does, and may pass its service worker off as that of a newer release. */
export interface ReleaseProxy { readonly url: string; publish(): void; close(): Promise<void> }

export async function releaseProxy(target: string): Promise<ReleaseProxy> {
  let release = 0;
  const { port: behind } = new URL(target);
  const server = createServer((incoming, answer) => {
    const changed = release > 0 && incoming.url === '/sw.js';
    const { 'if-none-match': _known, 'if-modified-since': _since, 'accept-encoding': _packed, ...bare } = incoming.headers;
    const headers = changed ? bare : incoming.headers;
    const asked = request({ host: '127.0.0.1', port: behind, path: incoming.url, method: incoming.method, headers }, (found) => {
      const { 'content-length': _length, etag: _etag, ...kept } = found.headers;
      answer.writeHead(found.statusCode ?? 502, changed ? kept : found.headers);
      if (!changed) return void found.pipe(answer);
      found.pipe(answer, { end: false });
      found.on('end', () => answer.end(`\n// release ${release}\n`));
    });
    asked.on('error', () => answer.destroy());
    incoming.pipe(asked);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish: () => { release += 1; },
    close: () => new Promise((closed) => { server.closeAllConnections(); server.close(() => closed()); }),
  };
}
