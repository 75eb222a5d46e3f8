import { useEffect, useState } from 'react';

/** Seconds left before `until` (milliseconds since the epoch), 0 once it has passed; renders once a second until then. */
export function useCountdown(until: number | null): number {
  const [left, setLeft] = useState(() => secondsUntil(until, Date.now()));
  useEffect(() => {
    setLeft(secondsUntil(until, Date.now()));
    if (until === null) return;
    const timer = setInterval(() => {
      const seconds = secondsUntil(until, Date.now());
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

/** Whole seconds, rounded up: « 0 s » is never said while a wait is on. */
export const secondsUntil = (until: number | null, now: number): number => (until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000)));
