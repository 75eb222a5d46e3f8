import { useEffect, useRef } from 'react';

/**
 * An act may take away the button that did it, once what is shown is read again. Whoever works by keyboard
 * goes on from the list instead of from the top of the page.
 *
 * @param shown what is read again
 * @returns the list's ref, and what to call when an act succeeded
 */
export function useFocusAfter(shown: unknown) {
  const list = useRef<HTMLDivElement>(null);
  const isDue = useRef(false);
  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    // Only a focus that was lost: whoever went on meanwhile is left alone.
    if (document.activeElement === document.body) list.current?.focus();
  }, [shown]);
  return { list, acted: () => { isDue.current = true; } };
}
