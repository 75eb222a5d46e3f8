import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveFeed, type EventLine, type LineEvents, type LiveState } from './live-feed';

class FakeLine implements EventLine {
  closed = false;
  constructor(readonly events: LineEvents) {}
  close() { this.closed = true; }
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
    connect: (events) => { const line = new FakeLine(events); lines.push(line); return line; },
    onState: (state) => states.push(state),
    onChange: (regions) => changes.push(regions === 'resync' ? 'resync' : [...regions].sort()),
  });
  feed.open();
});
afterEach(() => { feed.close(); vi.useRealTimers(); });

describe('the live feed', () => {
  it('tells the first change at once and joins the rest of a burst, none waiting 300 ms', () => {
    last().events.opened();
    last().events.received('{"region":"84","at":"x"}');
    expect(changes).toEqual([['84']]);
    vi.advanceTimersByTime(100);
    last().events.received('{"region":"11"}');
    last().events.received('{"region":"84"}');
    expect(changes).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(changes).toEqual([['84'], ['11', '84']]);
  });

  it('asks for no more than four refetches a second under a flood', () => {
    for (let event = 0; event < 1_000; event++) { last().events.received('{"region":"84"}'); vi.advanceTimersByTime(1); }
    expect(changes.length).toBeLessThanOrEqual(5);
  });

  it('says when it is offline, comes back by itself, and asks for a resync', () => {
    last().events.opened();
    last().events.cut();
    expect(states).toEqual(['connecting', 'live', 'offline']);
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.closed).toBe(true);
    last().events.opened();
    expect(states.at(-1)).toBe('live');
    expect(changes).toEqual(['resync']);
  });

  it('waits longer after each failure, half a minute at most', () => {
    for (let tries = 0; tries < 8; tries++) { last().events.cut(); vi.advanceTimersByTime(30_000); }
    const before = lines.length;
    last().events.cut();
    vi.advanceTimersByTime(29_000);
    expect(lines).toHaveLength(before);
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(before + 1);
  });

  it('ignores what is no event of ours, and is silent once closed', () => {
    last().events.received('not json');
    last().events.received('{"region":5}');
    feed.close();
    vi.advanceTimersByTime(60_000);
    expect(changes).toEqual([]);
    expect(lines).toHaveLength(1);
  });
});
