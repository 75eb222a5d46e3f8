import { Readable } from 'node:stream';
import type { FilesConfig } from '@vigie/platform';

/**
 * Asks clamd about a file, over its socket and from memory: no copy of it touches a disk.
 * @returns whether it knows the content as dangerous
 * @throws when it cannot be asked: an unscanned file is not kept where scanning is configured, the job comes again
 */
export async function knownAsVirus(content: Buffer, clamd: NonNullable<FilesConfig['clamd']>): Promise<boolean> {
  const { default: NodeClam } = await import('clamscan');
  const scanner = await new NodeClam().init({ clamscan: { active: false }, clamdscan: { ...clamd, active: true, localFallback: false, bypassTest: true, timeout: 60_000 }, preference: 'clamdscan' });
  const { isInfected } = await scanner.scanStream(Readable.from([content]));
  if (isInfected === null) throw new Error('clamd gave no verdict.');
  return isInfected;
}
