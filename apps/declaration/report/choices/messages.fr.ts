/** Said of an answer of an older draft. */
export const text = { noLonger: (label: string) => `${label} (n’est plus proposé)` } as const;
