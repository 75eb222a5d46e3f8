import type { FilesConfig } from '@vigie/platform';
import type { Reworked } from './reworked';
import { reworkImage } from './rework-image';
import { reworkPdf } from './pdf/rework-pdf';
import { knownAsVirus } from './scan-for-viruses';
import { sniff } from './sniff';

/** Looks into a file and makes what is kept of it. @throws only when it could not be looked into: the same file may be tried again */
export async function examineFile(content: Buffer, declared: string, clamd: FilesConfig['clamd']): Promise<Reworked> {
  if (clamd && (await knownAsVirus(content, clamd))) return { refusal: 'VIRUS' };
  const sniffed = await sniff(content, declared);
  if ('refusal' in sniffed) return sniffed;
  return sniffed.type === 'application/pdf' ? reworkPdf(content) : reworkImage(content);
}
