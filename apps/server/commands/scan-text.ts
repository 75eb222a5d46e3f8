import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { findIdentifiers } from '@vigie/domain';
import { StartupError } from '@vigie/platform';

interface Channels { readonly input: NodeJS.ReadableStream; readonly print: (line: string) => void }

const OWN: Channels = { input: process.stdin, print: (line) => void process.stdout.write(line) };

/** `vigie scan-text`. @param channels standard input and output, unless a test says others */
export function scanTextCommand({ input, print }: Channels = OWN): Command {
  return new Command('scan-text')
    .description('Looks for identifiers in texts: one text a line in, one JSON line out with its hits (kind, start, end).')
    .argument('<file>', 'a file, or - for standard input')
    .action(async (file: string) => {
      for await (const text of createInterface({ input: file === '-' ? input : await openText(file), crlfDelay: Infinity })) {
        const hits = findIdentifiers(text).map(({ kind, start, end }) => ({ kind, start, end }));
        print(`${JSON.stringify({ hits })}\n`);
      }
    });
}

/** @throws StartupError when the file cannot be read */
function openText(file: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(file, 'utf8');
  return new Promise((done, fail) => {
    stream.once('open', () => done(stream));
    stream.once('error', (error: NodeJS.ErrnoException) => fail(new StartupError(`Cannot read ${file}: ${error.code ?? error.message}`)));
  });
}
