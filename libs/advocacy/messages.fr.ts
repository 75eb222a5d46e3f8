/** What people read about dossiers. U+00A0 before « : » and « % », U+202F before « ; » and between thousands. */
export const MESSAGES = {
  nation: 'France entière',
  releaseLabel: (number: number, territory: string) => `Dossier n°\u00a0${number}, ${territory}`,
  identifying: (found: string, reason: string) => `«\u00a0${found}\u00a0»\u00a0: ${reason}`,
  hiddenFigure: (label: string) => `«\u00a0${label}\u00a0»\u00a0: chiffre masqué par le secret statistique.`,
  missingFigure: (id: string) => `«\u00a0${id}\u00a0»\u00a0: ce chiffre n’existe pas dans ce dossier.`,
  refused: {
    TITLE_MISSING: 'Donnez un titre au dossier (200\u00a0caractères au plus).',
    TERRITORY_UNKNOWN: 'Ce territoire n’existe pas.',
    TERRITORY_OUTSIDE: 'Un dossier régional porte sur votre région, l’un de ses départements ou l’une de ses préfectures.',
    PERIOD_INVALID: 'La période doit aller d’un jour à un autre, dans l’ordre, sur dix ans au plus, et ne pas dépasser aujourd’hui.',
    CODE_RETIRED: 'Ce thème n’existe plus dans le vocabulaire en vigueur\u00a0: retirez-le ou choisissez-en un autre.',
    RECIPIENT_INVALID: 'Indiquez le destinataire en huit lignes au plus, de 120\u00a0caractères au plus chacune.',
    IDENTIFIES: 'Ce texte contient une information qui peut désigner une personne. Retirez-la.',
    NOTE_TOO_LONG: 'La note est trop longue (1\u202f000\u00a0caractères au plus).',
    CHANGED: 'Ce dossier a été modifié entre-temps. Rechargez-le pour voir sa dernière version\u202f; ce que vous avez saisi reste à l’écran.',
    NOT_ALLOWED: 'Ce dossier ne peut pas passer dans cet état. Rechargez-le pour voir où il en est.',
    AUTHOR: 'L’approbation revient à une autre personne\u00a0: vous avez rédigé, modifié ou gelé ce dossier, sous ce compte ou sous un autre.',
    PERIOD_OPEN: 'Un dossier compte des mois entiers, du premier jour d’un mois au dernier jour d’un autre.',
    FIGURES_REFUSED: 'Ces chiffres ne peuvent pas sortir.',
    NOT_FROZEN: 'Les chiffres de ce dossier ne sont pas encore gelés.',
    LETTER_CLOSED: 'Le courrier est en relecture ou approuvé\u00a0: renvoyez-le à ses rédacteur·rice·s pour le modifier.',
    LETTER_MALFORMED: 'Ce courrier ne peut pas être enregistré\u00a0: il est trop long, ou contient autre chose que du texte, des titres, des listes et des chiffres du dossier.',
    LETTER_IDENTIFIES: 'Le courrier contient une information qui peut désigner une personne. Retirez-la\u00a0:',
    LETTER_EMPTY: 'Le courrier est vide.',
    FIGURE_MISSING: 'Le courrier cite des chiffres qui ne peuvent pas l’être. Remplacez-les ou retirez-les\u00a0:',
    FIGURE_TYPED: 'Des chiffres ont été tapés à la main. Remplacez-les par des références au dossier, pour qu’ils ne contredisent jamais les annexes\u00a0:',
    FROZEN: 'Les chiffres de ce dossier sont gelés. Ouvrez une nouvelle version pour changer ce qu’il couvre.',
  },
} as const;

export type DossierRefusal = keyof typeof MESSAGES.refused;
