import type { INestApplicationContext } from '@nestjs/common';
import { PipelineMetrics } from './metrics/pipeline-metrics';

const LOOK_EVERY_MS = 20;

/**
 * Waits until every event has become a job and every job is done; given-up ones count as done.
 * @param program one that runs a relay and a worker
 * @throws when that takes longer than `timeoutMs`
 */
export async function drain(program: INestApplicationContext, timeoutMs = 30_000): Promise<void> {
  const metrics = program.get(PipelineMetrics, { strict: false });
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    // In this order: an event is marked after its job stands in the queue. A job may leave an event before it ends: none came meanwhile.
    const { unsent, last } = await metrics.measureOutbox();
    const { waiting, active, delayed } = await metrics.measureQueue();
    if (unsent + waiting + active + delayed === 0 && (await metrics.measureOutbox()).last === last) return;
    if (Date.now() > deadline) throw new Error(`not drained: ${unsent} events unsent, ${waiting} jobs waiting, ${active} active, ${delayed} delayed`);
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}
