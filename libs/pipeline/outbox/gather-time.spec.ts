import { expect, it } from 'vitest';
import { RELAY_SETTINGS } from '../pipeline-settings';
import { gatherTime } from './relay';

it('hardly waits after a lone report, and longer the busier it is, within a bound', () => {
  expect(gatherTime(1, RELAY_SETTINGS)).toBe(50);
  expect(gatherTime(20, RELAY_SETTINGS)).toBe(200);
  expect(gatherTime(900, RELAY_SETTINGS)).toBe(350);
});
