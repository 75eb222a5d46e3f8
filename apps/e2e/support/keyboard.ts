import type { Page } from 'playwright-core';

const MOST_STOPS = 80;

/** Where the focus is, in the words of the page; null when it is lost on the body. */
export interface Stop {
  /** « Quand est-ce arrivé ? > Hier »: the group, if any, then the name. */
  readonly name: string;
  readonly tag: string;
  /** Code of the area of the map, when the focus is on one. */
  readonly territory: string | null;
}

/** Runs in the browser: names what has the focus, and compares what had it before with how it looks without. */
async function lookAtFocus(pressed: boolean): Promise<{ stop: Stop | null; invisible: string | null }> {
  // Drawn: the page has answered the key.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const memory = window as unknown as { focusSeen?: { element: Element; look: string; name: string } };
  const lookOf = (element: Element): string => {
    const seen = [element, element.parentElement, element.parentElement?.parentElement, element.parentElement?.querySelector('fieldset')];
    const styles = seen.flatMap((part) => (part ? [getComputedStyle(part)] : []));
    // An area of the map is ringed by a shape of its own, over its neighbours.
    const ring = element === document.activeElement ? (element.closest('svg')?.querySelectorAll('[data-kind="FOCUSED"]').length ?? 0) : 0;
    return [ring, ...styles.map((style) => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.borderWidth].join(' '))].join('\n');
  };
  const nameOf = (element: Element): string => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const own = element.getAttribute('aria-label') ?? (labels.length ? labels.map((label) => label.textContent).join(' ') : element.textContent);
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent;
    return [group, own].filter(Boolean).join(' > ').replace(/\s+/g, ' ').trim();
  };
  const before = memory.focusSeen;
  const active = document.activeElement;
  const moved = before && before.element !== active && before.element.isConnected;
  const wait = () => new Promise((waited) => setTimeout(waited, 300));
  /** On a busy machine a ring is drawn, or leaves, after the look: both are looked at again, at leisure. */
  const neverRinged = async (element: HTMLElement): Promise<boolean> => {
    await wait();
    const without = lookOf(element);
    element.focus({ preventScroll: true });
    await wait();
    const ringed = lookOf(element) !== without;
    (active as HTMLElement | null)?.focus({ preventScroll: true });
    await wait();
    return !ringed;
  };
  // A heading takes the focus to be read from, not to be acted on: it needs no ring.
  const suspect = moved && !/^(H1|H2|MAIN|BODY)$/.test(before.element.tagName) && lookOf(before.element) === before.look;
  const invisible = suspect && await neverRinged(before.element as HTMLElement) ? before.name : null;
  if (!active || active === document.body) return { stop: null, invisible };
  // From key to key the first stop's is kept: a date field has several, and the last is on the browser's own calendar button inside it.
  // Looked at again without a key, it is what the page has made of the same focus since: a dialog gives it before it has drawn its ring.
  if (!pressed || before?.element !== active) memory.focusSeen = { element: active, look: lookOf(active), name: nameOf(active) };
  return { stop: { name: nameOf(active), tag: active.tagName, territory: active.closest('[data-territory]')?.getAttribute('data-territory') ?? null }, invisible };
}

/** Someone without a mouse. Every key pressed checks that the focus is somewhere and can be seen. */
export class Keyboard {
  /** Names of what had the focus and looked no different for it. */
  readonly invisible = new Set<string>();

  constructor(readonly page: Page) {}

  async press(key: string): Promise<Stop | null> {
    await this.page.keyboard.press(key);
    return this.see(true);
  }

  /** Where the focus is now. */
  look(): Promise<Stop | null> {
    return this.see(false);
  }

  /** Presses Tab until the focus is on what is named so. @throws when it is not met, with all that was */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop> {
    const met: string[] = [];
    while (met.length < MOST_STOPS) {
      const stop = await this.press(key);
      if (stop && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return stop;
      met.push(stop?.name ?? '(nothing)');
    }
    throw new Error(`No ${name} after ${MOST_STOPS} stops: ${met.join(' | ')}`);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  private async see(pressed: boolean): Promise<Stop | null> {
    const { stop, invisible } = await this.page.evaluate(lookAtFocus, pressed);
    if (invisible) this.invisible.add(invisible);
    return stop;
  }
}
