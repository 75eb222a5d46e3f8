import { useState } from 'react';

/** Every value chosen since the screen opened: one that is let go stays in sight, under the finger that let it go. */
export function useEverChosen(chosen: readonly string[]): readonly string[] {
  const [kept, setKept] = useState(chosen);
  const added = chosen.filter((value) => !kept.includes(value));
  if (added.length === 0) return kept;
  const all = [...kept, ...added];
  setKept(all);
  return all;
}
