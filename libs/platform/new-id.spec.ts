import { describe, expect, it } from 'vitest';
import { idNamed, newId } from './new-id';

const UUID = (version: number) => new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

describe('an identifier', () => {
  it('that is new is a UUID that begins with its time, and no other is the same', () => {
    expect(newId()).toMatch(UUID(7));
    expect(newId(1_764_000_000_000).slice(0, 13)).toBe('019ab697-e800');
    expect(newId(5)).not.toBe(newId(5));
  });

  it('that is named is the same for the same words, and another for others', () => {
    expect(idNamed('an account', 'a gesture')).toMatch(UUID(8));
    expect(idNamed('an account', 'a gesture')).toBe(idNamed('an account', 'a gesture'));
    expect(idNamed('another account', 'a gesture')).not.toBe(idNamed('an account', 'a gesture'));
  });
});
