import { useMediaQuery } from '@mui/material';
import { useEffect, useEffectEvent, useState } from 'react';

/** How long each month stays; longer for who asked for less motion, to whom nothing glides either. */
const STEP_MS = 1_100;
const CALM_STEP_MS = 2_500;

/** Goes from month to month until the last one, or until it is stopped. Playing from the last one starts again at the first. */
export function usePlay({ count, at, ready, onStep }: { count: number; at: number; ready: boolean; onStep: (index: number) => void }) {
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)', { noSsr: true });
  const [playing, setPlaying] = useState(false);
  const step = useEffectEvent(() => {
    if (at + 1 >= count) setPlaying(false);
    else onStep(at + 1);
  });
  useEffect(() => {
    if (!playing || !ready) return;
    const timer = setInterval(() => step(), calm ? CALM_STEP_MS : STEP_MS);
    return () => clearInterval(timer);
  }, [playing, ready, calm]);
  const toggle = () => {
    if (!playing && (at < 0 || at + 1 >= count)) onStep(0);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
