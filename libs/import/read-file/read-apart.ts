import { Worker } from 'node:worker_threads';
import { readCsv } from './read-csv';
import type { SheetFormat } from './read-sheet';
import type { SheetAnswer, SheetTask } from './sheet-task';
import sheetThread from './sheet-thread.ts?thread';
import { UnreadableFile, type RowBatches } from './sheet-row';

export interface ReadingPatience {
  /** For one answer: the count of a whole file, or a batch of its rows. In ms. */
  readonly timeMs: number;
  /** Of the thread's own heap, in MB: a file may be made to exhaust whoever reads it. */
  readonly heapMb: number;
}

const PATIENCE: ReadingPatience = { timeMs: 45_000, heapMb: 320 };

/**
 * What a file is and how many rows it has, read to its end in a thread: nobody else is kept waiting, and a file made to
 * exhaust its reader takes down the thread alone.
 * @throws UnreadableFile
 */
export async function countApart(file: Buffer, patience: ReadingPatience = PATIENCE): Promise<{ format: SheetFormat; rows: number }> {
  const thread = new SheetThread(file, { kind: 'COUNT' }, patience);
  try {
    const answer = await thread.answer();
    if (answer.kind !== 'COUNTED') throw new UnreadableFile('BROKEN');
    return answer;
  } finally {
    await thread.end();
  }
}

/** Rows of the file, the header first: what is packed is unpacked in a thread; a CSV grows by no reading, and comes slice by slice. @throws UnreadableFile at any point of it */
export async function* readApart(file: Buffer, format: SheetFormat, patience: ReadingPatience = PATIENCE): RowBatches {
  if (format === 'CSV') return yield* readCsv(file);
  const thread = new SheetThread(file, { kind: 'ROWS', format }, patience);
  try {
    let coming = thread.ask();
    for (;;) {
      const answer = await coming;
      if (answer.kind !== 'ROWS') return;
      // The next batch is read while this one is used.
      coming = thread.ask();
      coming.catch(() => undefined);
      yield answer.rows;
    }
  } finally {
    await thread.end();
  }
}

class SheetThread {
  private readonly worker: Worker;
  private waiting: { done: (answer: SheetAnswer) => void; fail: (error: unknown) => void } | null = null;
  private early: SheetAnswer | UnreadableFile | null = null;

  constructor(file: Buffer, task: SheetTask, private readonly patience: ReadingPatience) {
    const copy = new Uint8Array(file).buffer;
    this.worker = new Worker(sheetThread, {
      eval: true, env: {}, stdout: true, stderr: true, workerData: { file: copy, task }, transferList: [copy],
      resourceLimits: { maxOldGenerationSizeMb: patience.heapMb, maxYoungGenerationSizeMb: 32 },
    });
    this.worker.on('message', (answer: SheetAnswer) => this.settle(answer.kind === 'FAULT' ? new UnreadableFile(answer.fault) : answer));
    // Out of memory, or out of stack.
    this.worker.on('error', (error) => this.settle(new UnreadableFile('BOMB', error)));
    this.worker.on('exit', () => this.settle(new UnreadableFile('BOMB')));
  }

  ask(): Promise<SheetAnswer> {
    this.worker.postMessage('more');
    return this.answer();
  }

  answer(): Promise<SheetAnswer> {
    return new Promise((done, fail) => {
      const late = setTimeout(() => this.settle(new UnreadableFile('BOMB')), this.patience.timeMs);
      this.waiting = { done: (answer) => (clearTimeout(late), done(answer)), fail: (error) => (clearTimeout(late), fail(error)) };
      if (this.early) this.settle(this.early);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(answer: SheetAnswer | UnreadableFile): void {
    const { waiting } = this;
    this.waiting = null;
    if (!waiting) this.early = answer;
    else if (answer instanceof UnreadableFile) waiting.fail(answer);
    else waiting.done(answer);
  }
}
