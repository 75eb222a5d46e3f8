/** What people read about verbatims. U+00A0 before « : », inside « » ; U+202F before « ; » and « ? ». */
export const MESSAGES = {
  purposeMissing: 'Dites pourquoi vous ouvrez ce témoignage (10\u00a0caractères au moins).',
  refused: {
    NO_CONSENT: 'La personne n’a pas donné son accord pour que ce témoignage soit publié.',
    ALREADY_PROPOSED: 'Un verbatim tiré de ce témoignage est déjà proposé ou accepté.',
    TOO_SHORT: 'Choisissez au moins une phrase.',
    TOO_LONG: 'Un verbatim compte 1\u202f200\u00a0caractères au plus. Coupez avec […].',
    NOT_ITS_WORDS: 'Un verbatim reprend les mots du témoignage, dans leur ordre. Pour couper ou masquer, mettez […] à la place des mots.',
    NOT_MASKED: 'Ce texte contient encore un nom, un lieu ou un numéro. Reprenez la version masquée proposée.',
    CHANGED: 'Ce verbatim a changé entre-temps. Rechargez la page pour voir où il en est.',
    NOT_ALLOWED: 'Ce verbatim ne peut plus changer dans ce sens. Rechargez la page pour voir où il en est.',
    OWN_PROPOSAL: 'La relecture revient à une autre personne\u00a0: vous avez proposé ce verbatim, sous ce compte ou sous un autre.',
    MOTIVE_MISSING: 'Dites pourquoi ce verbatim est refusé.',
    USED: 'Ce verbatim est déjà employé ailleurs, et ne peut l’être qu’une fois.',
    NOT_ACCEPTED: 'Ce verbatim n’a pas été accepté, ou a été retiré.',
  },
  /** As in the 2024 report: « Personne travaillant dans un HUDA ». */
  attribution: (where: string) => `Personne travaillant dans ${where}`,
  anyStructure: 'une structure du réseau',
  where: {
    SPADA: 'une SPADA', CADA: 'un CADA', HUDA: 'un HUDA', CPH: 'un CPH', CHRS: 'un CHRS', CHU: 'un CHU', LOGEMENT_ADAPTE: 'un logement adapté', MEDICO_SOCIAL: 'un établissement médico-social',
    ACCUEIL_DE_JOUR: 'un accueil de jour', ACCUEIL_DE_JOUR_ASILE_BPI: 'un accueil de jour', PERMANENCE: 'une permanence d’aide et d’orientation', DOMICILIATION: 'un service de domiciliation', SIAE: 'une structure d’insertion par l’activité économique',
  } as Readonly<Record<string, string>>,
} as const;

export type VerbatimRefusal = keyof typeof MESSAGES.refused;
