import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFolder } from '../../../tools/packed-files';
import { serveWebApp } from './static-files';

const SCRIPT = 'assets/index-Ab12.js';
const PICTURE = 'assets/dots-Cd34.png';
const FILES: Record<string, string> = {
  'index.html': `<!doctype html><title>Vigie</title>${'<p>Signaler une rupture</p>'.repeat(20)}`,
  'sw.js': 'self.addEventListener("fetch", () => undefined);'.repeat(20),
  [SCRIPT]: 'export const préfecture = "Préfecture du Rhône";\n'.repeat(50),
  [PICTURE]: 'not to be packed '.repeat(20),
  'assets/one.css': 'a{}',
};

// A hidden folder on the way to it hides nothing.
const folder = join(mkdtempSync(join(tmpdir(), 'vigie-static-')), '.release', 'dist');
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  await packFolder(folder);
  const app = express();
  serveWebApp(app, '/console', folder);
  serveWebApp(app, '', folder);
  server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(join(folder, '../..'), { recursive: true, force: true });
});

/** As it comes over the wire: `fetch` would unpack it. */
function ask(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', fail);
  });
}

const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

describe.each([['', 'at the root'], ['/console', 'under a prefix']])('a web app %s%s', (prefix) => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['', 'identity'],
  ] as const)('sends to whoever takes « %s » in %s the very bytes of the file', async (accepted, encoding) => {
    for (const [path, name, type] of [[`/${SCRIPT}`, SCRIPT, /^text\/javascript/], ['/sw.js', 'sw.js', /^text\/javascript/], ['/signaler/droits', 'index.html', /^text\/html; charset=utf-8/i], ['/', 'index.html', /^text\/html/]] as const) {
      const { status, headers, body } = await ask(prefix + path, { 'accept-encoding': accepted });
      expect(status).toBe(200);
      expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['content-type']).toMatch(type);
      expect(Number(headers['content-length'])).toBe(body.length);
      expect(unpacked[encoding](body)).toEqual(readFileSync(join(folder, name)));
    }
  });
});

it('sends as it is what does not shrink, to everybody the same', async () => {
  for (const name of [PICTURE, 'assets/one.css']) {
    const { headers, body } = await ask(`/${name}`, { 'accept-encoding': 'br, gzip' });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
    expect(body.toString()).toBe(FILES[name]);
  }
});

it('keeps what is hashed for a year, and asks each time about the rest', async () => {
  const kept = async (path: string) => (await ask(path, { 'accept-encoding': 'br' })).headers['cache-control'];
  expect(await kept(`/${SCRIPT}`)).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/sw.js', '/index.html', '/situations/AB-12']) expect(await kept(path)).toBe('no-cache');
});

it('says that nothing changed to whoever has the file in the same encoding, and to nobody else', async () => {
  const { headers } = await ask('/sw.js', { 'accept-encoding': 'br' });
  const again = (accepted: string) => ask('/sw.js', { 'accept-encoding': accepted, 'if-none-match': headers.etag! });
  expect((await again('br')).status).toBe(304);
  expect((await again('gzip')).status).toBe(200);
});

it('answers no page where a file is missing, where the API is, and outside the app', async () => {
  for (const path of ['/assets/gone-Ef56.js', `/${SCRIPT}.br`, '/index.html.gz', '/files/x', '/graphql', '/../package.json', '/%2e%2e/package.json', '/.release/x.js']) expect((await ask(path, { 'accept-encoding': 'br' })).status, path).toBe(404);
});
