/** What had the focus is gone with what it did: it starts again at the top of the case. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('.screen-heading h1')?.focus();
