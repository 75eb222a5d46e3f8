import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { knownAsVirus } from './scan-for-viruses';

const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';
let server: Server | undefined;
afterEach(() => server?.close());

/** clamd as far as INSTREAM goes: lengths and chunks until a length of zero, then its verdict. The network is faked, not the client. */
async function clamd(verdict: (stream: Buffer) => string): Promise<{ host: string; port: number }> {
  server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const stream = wholeStream(received);
      if (stream) socket.end(`${verdict(stream)}\0`);
    });
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

function wholeStream(received: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = received.indexOf(0) + 1; at > 0 && at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const honest = (stream: Buffer) => (stream.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK');

it('asks clamd over its socket, with the whole content', async () => {
  expect(await knownAsVirus(Buffer.concat([Buffer.alloc(200_000, 1), Buffer.from(EICAR)]), await clamd(honest))).toBe(true);
});

it('lets a clean file pass', async () => {
  expect(await knownAsVirus(Buffer.alloc(200_000, 1), await clamd(honest))).toBe(false);
});

it('fails when clamd has no answer: nothing passes unscanned', async () => {
  const address = await clamd(honest);
  server?.close();
  await expect(knownAsVirus(Buffer.alloc(10, 1), address)).rejects.toThrow();
});
