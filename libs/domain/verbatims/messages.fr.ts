/** What replaces, in a testimony that is published, what would tell where or who. The 2024 report writes « préfecture XXX ». */
export const VERBATIM_WORDS = {
  unnamed: 'XXX',
  place: '[lieu masqué]',
  structure: '[structure masquée]',
  agent: '[nom masqué]',
  cut: '[…]',
} as const;
