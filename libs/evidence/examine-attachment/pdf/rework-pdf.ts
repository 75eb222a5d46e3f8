import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Reworked } from '../reworked';
import { OUTWARD, WATCHED_NAMES, refusalOfNames } from './active-content';
import readPdf from './read-pdf.worker.cjs?raw';

type WorkerAnswer =
  | { readonly outcome: 'ENCRYPTED' | 'UNREADABLE' }
  | { readonly outcome: 'READ'; readonly names: readonly string[]; readonly pageCount: number; readonly content: Uint8Array | null };

export interface PdfPatience {
  readonly timeMs: number;
  /** Of the thread's own heap, in MB. */
  readonly heapMb: number;
  /** By which the whole process may grow meanwhile, in MB: buffers lie outside the heap. */
  readonly growthMb: number;
}

const PATIENCE: PdfPatience = { timeMs: 20_000, heapMb: 256, growthMb: 500 };
const LOOK_EVERY_MS = 25;

/** Resolved here: the thread's code is a string and knows no folder. */
const LIBRARY = createRequire(import.meta.url).resolve('@cantoo/pdf-lib');

/**
 * Accepts a PDF that only shows something, and writes it anew without what says who made it. Anything that acts, carries other
 * files, is locked or cannot be read whole is refused with its reason; so is what would take too long or too much memory.
 */
export async function reworkPdf(content: Buffer, patience: PdfPatience = PATIENCE): Promise<Reworked> {
  const answer = await readInThread(content, patience);
  if (answer === 'GAVE_UP') return { refusal: 'PDF_TOO_COMPLEX' };
  switch (answer.outcome) {
    case 'ENCRYPTED':
      return { refusal: 'PDF_ENCRYPTED' };
    case 'UNREADABLE':
      return { refusal: 'PDF_UNREADABLE' };
    case 'READ': {
      const refusal = refusalOfNames(answer.names);
      if (refusal || !answer.content) return { refusal: refusal ?? 'PDF_UNREADABLE' };
      return { content: Buffer.from(answer.content), mediaType: 'application/pdf', pageCount: answer.pageCount };
    }
  }
}

function readInThread(content: Buffer, { timeMs, heapMb, growthMb }: PdfPatience): Promise<WorkerAnswer | 'GAVE_UP'> {
  return new Promise((done) => {
    const worker = new Worker(readPdf, {
      eval: true, env: {}, stdout: true, stderr: true,
      workerData: { content: new Uint8Array(content), library: LIBRARY, watched: WATCHED_NAMES, outward: OUTWARD },
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    });
    const most = process.memoryUsage.rss() + growthMb * 1_000_000;
    const deadline = Date.now() + timeMs;
    const watch = setInterval(() => { if (Date.now() > deadline || process.memoryUsage.rss() > most) end('GAVE_UP'); }, LOOK_EVERY_MS);
    const end = (answer: WorkerAnswer | 'GAVE_UP') => {
      clearInterval(watch);
      void worker.terminate().then(() => done(answer));
    };
    worker.once('message', (answer: WorkerAnswer) => end(answer));
    // Out of memory, or out of stack.
    worker.once('error', () => end('GAVE_UP'));
  });
}
