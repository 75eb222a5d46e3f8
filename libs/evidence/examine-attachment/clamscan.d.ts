/** The part of `clamscan` that is used; the package brings no types. */
declare module 'clamscan' {
  import type { Readable } from 'node:stream';
  interface Options {
    readonly preference: 'clamdscan';
    readonly clamscan: { readonly active: boolean };
    readonly clamdscan: { readonly active: boolean; readonly host?: string; readonly port?: number; readonly socket?: string; readonly localFallback: boolean; readonly bypassTest: boolean; readonly timeout: number };
  }
  export default class NodeClam {
    init(options: Options): Promise<{ scanStream(stream: Readable): Promise<{ isInfected: boolean | null; viruses: string[] }> }>;
  }
}
