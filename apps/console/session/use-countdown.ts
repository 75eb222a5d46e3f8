import { useEffect, useState } from 'react';

/** Seconds left before another try is allowed; `start` begins a count, 0 means none is running. */
export function useCountdown(): { readonly secondsLeft: number; readonly start: (seconds: number) => void } {
  const [secondsLeft, setSecondsLeft] = useState(0);
  const running = secondsLeft > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setSecondsLeft((left) => Math.max(0, left - 1)), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return { secondsLeft, start: (seconds) => setSecondsLeft(Math.ceil(seconds)) };
}
