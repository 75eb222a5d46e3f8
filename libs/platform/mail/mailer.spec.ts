import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { Mailer, NoSuchMailbox } from './mailer';

const LETTER = { to: 'camille.martin@asso.test', subject: 'Bonjour', text: 'Bonjour' };

let server: Server | null = null;
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  server?.close();
});

async function listening(greet: (socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    greet(socket);
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A mail server that takes every sender and answers so to the recipient. */
const answering = (answer: string) => listening((socket) => {
  socket.write('220 ready\r\n');
  socket.on('data', (typed) => {
    for (const line of typed.toString().split('\r\n').filter(Boolean)) {
      if (/^RCPT/i.test(line)) socket.write(`${answer}\r\n`);
      else socket.write('250 ok\r\n');
    }
  });
});

const failure = async (smtpUrl: string, patience?: number): Promise<Error> =>
  new Mailer({ smtpUrl, mailFrom: 'Vigie <ne-pas-repondre@vigie.test>', dataDir: '' }, patience).send(LETTER).then(() => new Error('sent'), (error: Error) => error);

it('does not wait for ever for a mail server that says nothing', async () => {
  const url = await listening(() => undefined);
  expect((await failure(url, 200)).message).toMatch(/ETIMEDOUT/);
}, 5_000);

it.each(['550 5.1.1 <camille.martin@asso.test>: Recipient address rejected', '550 5.1.2 camille.martin@asso.test: no such domain', '550 5.2.1 mailbox of camille.martin@asso.test is disabled'])('knows from « %s » that nobody reads there, and names no address', async (answer) => {
  const error = await failure(await answering(answer));
  expect(error).toBeInstanceOf(NoSuchMailbox);
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/camille/);
});

it.each(['451 4.7.1 <camille.martin@asso.test>: greylisted', '554 5.7.1 <camille.martin@asso.test>: your address is blocked', '550 mailbox unavailable: camille.martin@asso.test'])('takes « %s » for a refusal of today, and names no address', async (answer) => {
  const error = await failure(await answering(answer));
  expect(error).not.toBeInstanceOf(NoSuchMailbox);
  expect(error.message).toContain('EENVELOPE');
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/camille/);
});
