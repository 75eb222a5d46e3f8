import { describe, expect, it } from 'vitest';
import { text } from '../messages.fr';
import { HELPED_KEYS, choicesOf, commandOf, keyOf } from './commands';

const alone = { ctrlKey: false, metaKey: false, altKey: false };

describe('keys of triage', () => {
  it('act alone, in either case, and leave the browser its own', () => {
    expect(commandOf({ ...alone, key: 'd' })).toEqual({ kind: 'QUALIFY', causality: 'DOCUMENTED' });
    expect(commandOf({ ...alone, key: 'D' })).toEqual({ kind: 'QUALIFY', causality: 'DOCUMENTED' });
    expect(commandOf({ ...alone, key: 'r', ctrlKey: true })).toBeNull();
    expect(commandOf({ ...alone, key: 'z' })).toBeNull();
    expect(commandOf({ ...alone, key: 'Tab' })).toBeNull();
  });

  it('are all told in the help', () => {
    expect(HELPED_KEYS.filter((key) => !text.keys.names[key])).toEqual([]);
  });

  it('ask by a digit what a decision rests on, never more than nine', () => {
    for (const key of HELPED_KEYS) expect(choicesOf(commandOf({ ...alone, key })!).length).toBeLessThan(10);
    expect(choicesOf({ kind: 'QUALIFY', causality: 'ALLEGED' })).toEqual([]);
    expect(choicesOf({ kind: 'MOVE', to: 'REJECTED' })).toContain('NOT_ANEF');
    expect(keyOf({ kind: 'MOVE', to: 'REJECTED' })).toBe('e');
  });
});
