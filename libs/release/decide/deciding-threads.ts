import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import decideThread from './decide-thread.ts?thread';
import type { Decision, DecisionTask } from './decision';

export interface ThreadTask { readonly id: number; readonly task: DecisionTask }
export type ThreadAnswer = { readonly id: number; readonly decision: Decision } | { readonly id: number; readonly error: unknown };

interface Waiting { readonly task: DecisionTask; done(decision: Decision): void; fail(error: unknown): void }
interface Busy { readonly worker: Worker; now: Waiting | null }

/** Threads at most: a decision takes a processor for seconds, and the program has others to serve. */
const MOST = 2;
/** What a decision may take of a thread's heap, in MB. */
const HEAP_MB = 1_500;

const SOLVER_FILE = createRequire(import.meta.url).resolve('highs');

/**
 * Decisions are linear programs of seconds: they are taken in threads, so that the program goes on answering. Threads are started when
 * first needed and kept; they keep no program from ending.
 */
export class DecidingThreads {
  private readonly threads: Busy[] = [];
  private readonly queue: Waiting[] = [];
  private asked = 0;

  /** @throws what `decide` does, or whatever took the thread down: another one takes its place */
  decide(task: DecisionTask): Promise<Decision> {
    return new Promise((done, fail) => {
      this.queue.push({ task, done, fail });
      this.next();
    });
  }

  private next(): void {
    const thread = this.threads.find(({ now }) => now === null) ?? (this.queue.length > 0 && this.threads.length < MOST ? this.start() : undefined);
    const waiting = thread && this.queue.shift();
    if (!waiting) return;
    thread.now = waiting;
    thread.worker.ref();
    thread.worker.postMessage({ id: (this.asked += 1), task: waiting.task } satisfies ThreadTask);
  }

  private start(): Busy {
    const worker = new Worker(decideThread, { eval: true, env: {}, workerData: { solverFile: SOLVER_FILE }, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    const thread: Busy = { worker, now: null };
    worker.on('message', (answer: ThreadAnswer) => this.settle(thread, (waiting) => ('decision' in answer ? waiting.done(answer.decision) : waiting.fail(answer.error))));
    worker.on('error', (error) => this.lose(thread, error));
    worker.on('exit', (code) => this.lose(thread, new Error(`A thread that decided on a release ended with code ${code}`)));
    this.threads.push(thread);
    return thread;
  }

  private settle(thread: Busy, tell: (waiting: Waiting) => void): void {
    const waiting = thread.now;
    thread.now = null;
    thread.worker.unref();
    if (waiting) tell(waiting);
    this.next();
  }

  private lose(thread: Busy, error: unknown): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
    this.settle(thread, (waiting) => waiting.fail(error));
  }
}

/** Those of this program. */
export const DECIDING_THREADS = new DecidingThreads();
