import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { findIdentifiers } from '@vigie/domain';
import { StartupError } from '@vigie/platform';

export function scanTextCommand(): Command {
  return new Command('scan-text')
    .description('Looks for identifiers in texts: one text a line in, one JSON line out with its hits (kind, start, end).')
    .argument('<file>', 'a file, or - for standard input')
    .action(async (file: string) => {
      for await (const text of createInterface({ input: file === '-' ? process.stdin : await openText(file), crlfDelay: Infinity })) {
        const hits = findIdentifiers(text).map(({ kind, start, end }) => ({ kind, start, end }));
        process.stdout.write(`${JSON.stringify({ hits })}\n`);
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
