/** Path of a Chromium executable, or null. */
export function chromiumPath(): string | null;
