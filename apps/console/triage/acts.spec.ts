import { describe, expect, it } from 'vitest';
import { gestureOf, type Act, type Sending } from './acts';
import type { TriageItem } from './triage.documents';

const item = (id: string) => ({ report: { id, revision: 1 } }) as TriageItem;
const reject: Act = { kind: 'MOVE', to: 'REJECTED', motive: 'NOT_ANEF' };
const unanswered: Sending = { act: reject, items: [item('a'), item('b')], gesture: 'g' };

describe('a decision that got no answer', () => {
  it('is sent again as the same gesture, and only when it is the same', () => {
    expect(gestureOf({ ...reject }, [item('a'), item('b')], unanswered)).toBe('g');
    expect(gestureOf(reject, [item('a')], unanswered)).not.toBe('g');
    expect(gestureOf({ ...reject, motive: 'OUTSIDE_FRANCE' }, [item('a'), item('b')], unanswered)).not.toBe('g');
    expect(gestureOf(reject, [item('a')], null)).not.toBe(gestureOf(reject, [item('a')], null));
  });
});
