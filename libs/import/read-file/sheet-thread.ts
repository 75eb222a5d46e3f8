import { parentPort, workerData } from 'node:worker_threads';
import { formatOf, readSheet } from './read-sheet';
import { UnreadableFile, type RowBatches } from './sheet-row';
import type { SheetAnswer, SheetTask } from './sheet-task';

/** What runs in the thread that reads a file: it counts the rows, or hands them on one batch each time it is asked. */
const { file, task } = workerData as { file: ArrayBuffer; task: SheetTask };
const body = Buffer.from(file);

async function count(): Promise<SheetAnswer> {
  const format = await formatOf(body);
  let rows = -1;
  for await (const batch of readSheet(body, format)) rows += batch.length;
  return { kind: 'COUNTED', format, rows };
}

async function next(batches: RowBatches): Promise<SheetAnswer> {
  const { done, value } = await batches.next();
  return done ? { kind: 'END' } : { kind: 'ROWS', rows: value };
}

const faultOf = (error: unknown): SheetAnswer => ({ kind: 'FAULT', fault: error instanceof UnreadableFile ? error.fault : 'BROKEN' });
const answer = (found: Promise<SheetAnswer>) => void found.catch(faultOf).then((said) => parentPort!.postMessage(said));

if (task.kind === 'COUNT') answer(count());
else {
  const batches = readSheet(body, task.format);
  parentPort!.on('message', () => answer(next(batches)));
}
