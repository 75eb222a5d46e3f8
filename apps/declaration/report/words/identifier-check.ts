import { useEffect, useState } from 'react';
import type { FindIdentifiers, IdentifierHit } from '@vigie/domain';

type MaskIdentifiers = (text: string, hits: readonly IdentifierHit[]) => string;

/**
 * The detector of identifying passages, as far as this page has it. UNAVAILABLE: it could not be loaded, or
 * the browser is too old for it; the server checks every text again in any case.
 */
export interface IdentifierCheck {
  readonly status: 'WAITING' | 'READY' | 'UNAVAILABLE';
  readonly find: FindIdentifiers;
  readonly mask: MaskIdentifiers;
}

const NONE: Pick<IdentifierCheck, 'find' | 'mask'> = { find: () => [], mask: (text) => text };

/** Loads the detector and its word lists once `wanted`, apart from everything else: most reports have no free text. */
export function useIdentifierCheck(wanted: boolean): IdentifierCheck {
  const [check, setCheck] = useState<IdentifierCheck>({ status: 'WAITING', ...NONE });
  const waiting = check.status === 'WAITING';
  useEffect(() => {
    if (!wanted || !waiting) return;
    let current = true;
    import('@vigie/domain/identifiers').then(
      ({ findIdentifiers, maskIdentifiers }) => current && setCheck({ status: 'READY', find: findIdentifiers, mask: maskIdentifiers }),
      () => current && setCheck({ status: 'UNAVAILABLE', ...NONE }),
    );
    return () => { current = false; };
  }, [wanted, waiting]);
  return check;
}
