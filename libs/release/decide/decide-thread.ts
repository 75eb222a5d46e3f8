import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { solverOn, type Highs } from '@vigie/domain/disclosure/solver';
import { decide } from './decide';
import type { ThreadAnswer, ThreadTask } from './deciding-threads';

/** What runs in a thread that decides: one task after the other. The solver is the file that the program itself would load. */
const { solverFile } = workerData as { solverFile: string };
const load = createRequire(solverFile)(solverFile) as () => Promise<Highs>;
const solver = load().then(solverOn);

parentPort?.on('message', ({ id, task }: ThreadTask) => {
  void solver.then((ready) => decide(task, ready))
    .then((decision): ThreadAnswer => ({ id, decision }), (error: unknown): ThreadAnswer => ({ id, error }))
    .then((answer) => parentPort?.postMessage(answer));
});
