import { expect, it } from 'vitest';
import { collectGarbage } from './collect-garbage';

it('gives back what nobody holds, at once', async () => {
  const held = new WeakRef(Buffer.alloc(1_000_000));
  await new Promise((done) => { setImmediate(done); });
  collectGarbage();
  expect(held.deref()).toBeUndefined();
});
