/** What people read when a text of the register cannot be saved, or a proof not verified. */
export const TEXT_MESSAGES = {
  refused: 'Ce texte ne peut pas être enregistré.',
  changed: 'Quelqu’un a modifié ce texte entre-temps. Relisez-le, puis recommencez.',
  unknownBody: 'Choisissez un organisme de la liste.',
  title: 'Un titre compte de 3 à 160 signes.',
  reference: 'Une référence compte de 3 à 240 signes.',
  excerpt: 'Dites ce que le texte prévoit, en 10 à 1\u202f200 signes.',
  url: 'Une adresse commence par https:// et compte 500 signes au plus.',
  dates: 'La fin de validité vient après le début.',
} as const;

export const FILING_MESSAGES = {
  unknown: 'Aucun signalement en vigueur ne correspond à cette référence et à ce code. Relisez-les sur le document.',
} as const;
