import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveFeed, type EventLine, type LiveState } from './live-feed';

class FakeLine implements EventLine {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  closed = false;
  close() { this.closed = true; }
  say(data: string) { this.onmessage?.({ data }); }
}

const lines: FakeLine[] = [];
const states: LiveState[] = [];
const changes: (string[] | 'resync')[] = [];
let feed: LiveFeed;

const last = (): FakeLine => lines.at(-1) ?? expect.fail('no line was opened');

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = states.length = changes.length = 0;
  feed = new LiveFeed({
    connect: () => { const line = new FakeLine(); lines.push(line); return line; },
    onState: (state) => states.push(state),
    onChange: (regions) => changes.push(regions === 'resync' ? 'resync' : [...regions].sort()),
  });
  feed.open();
});
afterEach(() => { feed.close(); vi.useRealTimers(); });

describe('the live feed', () => {
  it('joins a burst into one change, within 300 ms of its first event', () => {
    last().onopen?.();
    last().say('{"region":"84","at":"x"}');
    vi.advanceTimersByTime(100);
    last().say('{"region":"11"}');
    last().say('{"region":"84"}');
    expect(changes).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(changes).toEqual([['11', '84']]);
  });

  it('says when it is offline, comes back by itself, and asks for a resync', () => {
    last().onopen?.();
    last().onerror?.();
    expect(states).toEqual(['connecting', 'live', 'offline']);
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.closed).toBe(true);
    last().onopen?.();
    expect(states.at(-1)).toBe('live');
    expect(changes).toEqual(['resync']);
  });

  it('waits longer after each failure, half a minute at most', () => {
    for (let tries = 0; tries < 8; tries++) { last().onerror?.(); vi.advanceTimersByTime(30_000); }
    const before = lines.length;
    last().onerror?.();
    vi.advanceTimersByTime(29_000);
    expect(lines).toHaveLength(before);
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(before + 1);
  });

  it('ignores what is no event of ours, and is silent once closed', () => {
    last().say('not json');
    last().say('{"region":5}');
    last().say('{"region":"84"}');
    feed.close();
    vi.advanceTimersByTime(60_000);
    expect(changes).toEqual([]);
    expect(lines).toHaveLength(1);
  });
});
