import { AsyncLocalStorage } from 'node:async_hooks';

/** Connections of the pool that one request may hold at once: what it asks for in fifteen places waits for itself, not others for it. */
const LANE_WIDTH = 3;

class Lane {
  private free = LANE_WIDTH;
  private readonly waiting: (() => void)[] = [];

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((done) => this.waiting.push(done));
    try {
      return await lanes.run(INSIDE, work);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

/** Of a transaction that is under way: one begun within it must not wait for its own end. */
const INSIDE = Symbol('inside a transaction');

const lanes = new AsyncLocalStorage<Lane | typeof INSIDE>();

/** All that follows from `work` is one request. */
export function asOneRequest(work: () => void): void {
  lanes.run(new Lane(), work);
}

/** Runs a transaction when the request it belongs to has room for one more; at once where it belongs to none. */
export function inRequestLane<T>(work: () => Promise<T>): Promise<T> {
  const lane = lanes.getStore();
  return lane instanceof Lane ? lane.pass(work) : work();
}
