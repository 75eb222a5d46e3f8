import { expect, it } from 'vitest';
import { AFTER_A_NEW_SECRET, BROUGHT_OVER } from './after-a-new-secret';
import { rewrapKeysTold } from './rewrap-keys';

it('says of each use of the secret whether the command brings it over', () => {
  const told = rewrapKeysTold();
  const [over, left = ''] = told.split('Does not bring over');
  for (const [purpose, use] of Object.entries(AFTER_A_NEW_SECRET)) {
    const isSealedAnew = typeof use === 'object' || use === 'FILES';
    expect([purpose, Object.hasOwn(BROUGHT_OVER, purpose), left.includes(purpose)]).toEqual([purpose, isSealedAnew, !isSealedAnew]);
  }
  for (const words of Object.values(BROUGHT_OVER)) expect(over).toContain(words);
});
