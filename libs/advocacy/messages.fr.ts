/** What people read about dossiers. U+00A0 before « : » and « % », U+202F before « ; » and between thousands. */
export const MESSAGES = {
  nation: 'France entière',
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
    FROZEN: 'Les chiffres de ce dossier sont gelés. Ouvrez une nouvelle version pour changer ce qu’il couvre.',
  },
} as const;

export type DossierRefusal = keyof typeof MESSAGES.refused;
