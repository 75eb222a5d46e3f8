import { useEffect } from 'react';

/**
 * A button that is off while its answer is awaited drops the focus, which a keyboard would have to look for from the top of the page or dialog:
 * it has it again once it is back on, unless the focus went somewhere meanwhile.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let left: HTMLButtonElement | null = null;
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof HTMLButtonElement)) continue;
        // Told before the browser draws, the focus is still where it was.
        if (target.disabled) left = target === document.activeElement ? target : left;
        else if (target === left) {
          if (isNowhere(document.activeElement)) target.focus({ preventScroll: true });
          left = null;
        }
      }
    });
    observer.observe(document.body, { subtree: true, attributeFilter: ['disabled'] });
    return () => observer.disconnect();
  }, []);
}

/** On the page as a whole, or on the frame of a dialog, which takes what is dropped inside it. */
const isNowhere = (focused: Element | null): boolean => focused === null || focused === document.body || focused.matches('.MuiDialog-container, .MuiDialog-root');
