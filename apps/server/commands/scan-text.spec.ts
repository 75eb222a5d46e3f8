import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartupError } from '@vigie/platform';
import { scanTextCommand } from './scan-text';

const TEXTS = 'Appeler Mme Diallo au 06 12 34 56 78.\n\nGuichet fermé deux fois, récépissé attendu depuis six mois.\r\nécrire à paul@exemple.fr';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'vigie-scan-')); writeFileSync(join(folder, 'textes.txt'), TEXTS); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function scan(file: string, input = ''): Promise<string[]> {
  let printed = '';
  const command = scanTextCommand({ input: Readable.from([input]), print: (line) => { printed += line; } }).exitOverride();
  await command.parseAsync([file], { from: 'user' });
  return printed.split('\n').slice(0, -1);
}

describe('vigie scan-text', () => {
  it('prints a JSON line for each text, with where each hit begins and ends in it', async () => {
    const lines = (await scan(join(folder, 'textes.txt'))).map((line) => JSON.parse(line) as { hits: { kind: string; start: number; end: number }[] });
    const stretches = lines.map(({ hits }, index) => hits.map(({ kind, start, end }) => `${kind} ${TEXTS.split(/\r?\n/)[index]?.slice(start, end)}`));
    expect(stretches).toEqual([['NAMED_PERSON Diallo', 'PHONE 06 12 34 56 78'], [], [], ['EMAIL paul@exemple.fr']]);
    expect(Object.keys(lines[0]?.hits[0] ?? {})).toEqual(['kind', 'start', 'end']);
  });

  it('reads standard input the same, and as many lines as there are', async () => {
    expect(await scan('-', TEXTS)).toEqual(await scan(join(folder, 'textes.txt')));
    expect(await scan('-', 'rien\n'.repeat(5_000))).toHaveLength(5_000);
  });

  it('says in words that a file cannot be read', async () => {
    await expect(scan(join(folder, 'absent.txt'))).rejects.toThrow(StartupError);
  });
});
