import { useCallback, useEffect, useState } from 'react';
import type { IsoDate } from '@vigie/domain';
import { NOBODY, type Identity, type Signatory } from '../compose/letter-input';
import type { CaseFacts, DocumentGap } from '../facts/letter-facts';

/** All that is typed on the page of letters. */
export interface Typed {
  readonly identity: Identity;
  readonly signatory: Signatory;
  readonly gaps: readonly DocumentGap[];
  /** Days of attempts, by the key of the attempt. */
  readonly stepDays: Readonly<Record<string, IsoDate>>;
}

const blank = (facts: CaseFacts): Typed => ({ identity: NOBODY, signatory: { name: '', role: '', place: '' }, gaps: facts.gaps, stepDays: {} });

/**
 * What is typed lives in this component alone: no store, no draft, no address. It goes when the page is left, also
 * when the browser would keep the page whole for « Back ».
 */
export function useTyped(facts: CaseFacts): { readonly typed: Typed; readonly change: (part: Partial<Typed>) => void } {
  const [typed, setTyped] = useState(() => blank(facts));
  useEffect(() => {
    const forget = () => setTyped(blank(facts));
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, [facts]);
  const change = useCallback((part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })), []);
  return { typed, change };
}
