import { useEffect, useMemo, useState } from 'react';
import { dropForm, keepForm, keptForm, type FormPlace } from '../keeping/kept-forms';

export interface KeptForm<Value> {
  /** READING: whether something was left here is not known yet. */
  readonly status: 'READING' | 'NOTHING' | 'TAKEN_UP';
  /** What was typed here before and never arrived. */
  readonly before: Value | null;
  /** False once this browser was seen to keep nothing. */
  readonly keeps: boolean;
  readonly keep: (value: Value) => void;
  /** It has arrived, or the person begins again. */
  readonly drop: () => Promise<void>;
}

/**
 * What is typed in a form of a case, kept on this device until it has arrived: a network that is away, or a page that is closed,
 * loses nothing. Where the browser keeps nothing, the form works as before.
 */
export function useKeptForm<Value>(owner: string, { kind, subject }: FormPlace): KeptForm<Value> {
  const [found, setFound] = useState<{ status: KeptForm<Value>['status']; before: Value | null }>({ status: 'READING', before: null });
  const [keeps, setKeeps] = useState(true);
  const [writing] = useState(() => new OneAfterTheOther());
  useEffect(() => {
    let current = true;
    keptForm<Value>(owner, { kind, subject }).catch(() => null).then((before) => { if (current) setFound({ status: before === null ? 'NOTHING' : 'TAKEN_UP', before }); }, () => undefined);
    return () => { current = false; };
  }, [owner, kind, subject]);
  const acts = useMemo(() => ({
    keep: (value: Value) => void writing.follow(() => keepForm(owner, { kind, subject }, value).then(() => setKeeps(true), () => setKeeps(false))),
    drop: () => writing.follow(() => dropForm(owner, { kind, subject })),
  }), [owner, kind, subject, writing]);
  return { ...found, keeps, ...acts };
}

/** A write that is slower than the next never overwrites it, and nothing is kept after it was let go. */
class OneAfterTheOther {
  private last: Promise<void> = Promise.resolve();

  follow(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work).catch(() => undefined);
    return this.last;
  }
}
