export const MESSAGES = {
  tooMany: 'Choisissez au plus 200 structures à la fois.',
} as const;
