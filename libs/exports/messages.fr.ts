/** French for what people read of an export: refusals, failures, and what the file says of itself. */
export const MESSAGES = {
  purposeMissing: 'Dites à quoi servira cet export, en 10 caractères au moins\u00a0: le journal le garde.',
  refused: {
    COLUMNS: 'Choisissez au moins une colonne parmi celles qui vous sont ouvertes.',
    FORMAT: 'Ce format ne convient pas\u00a0: le GeoJSON porte des nombres par territoire, pas des signalements un par un.',
    FILTER: 'Le filtre contient un texte qui pourrait identifier une personne, ou trop long. Gardez une référence ou un code.',
    QUEUE: 'La file de tri ne sort que signalement par signalement, pour la fédération.',
    MONTHS: 'Les nombres par territoire sortent par mois entiers\u00a0: choisissez un premier et un dernier mois déjà terminés.',
    TERRITORY: 'Ce territoire n’est pas le vôtre.',
    PURPOSE: 'Dites à quoi servira cet export, en 10 caractères au moins\u00a0: le journal le garde.',
    TOO_MANY: 'Trois exports sont déjà en préparation. Attendez qu’ils finissent, ou annulez-en un.',
  },
  failed: 'L’export n’a pas pu être préparé. Demandez-le de nouveau\u202f; si cela se répète, prévenez l’équipe nationale.',
  forgotten: 'La préparation s’est interrompue et n’a pas repris. Demandez l’export de nouveau.',
  notAllowed: 'Votre compte ne donne plus accès à ces signalements.',
  tooLong: (most: number) => `Un tableur s’arrête à ${most.toLocaleString('fr-FR')} lignes\u00a0: choisissez CSV ou Parquet, ou un filtre plus étroit.`,
  releaseRefused: (reasons: readonly string[], suggestions: readonly string[]) => ['Ces nombres ne peuvent pas sortir\u00a0:', ...reasons.map((reason) => `– ${reason}`), ...(suggestions.length > 0 ? ['Ce qui pourrait sortir\u00a0:', ...suggestions.map((one) => `– ${one}`)] : [])].join('\n'),
  releaseLabel: (level: string, from: string, to: string) => `Export par ${level}, ${from} à ${to}`,
  file: {
    detail: 'Usage interne du responsable de traitement. Ne pas diffuser\u00a0: chaque export et chaque téléchargement sont journalisés.',
    territories: 'Nombres passés par le secret statistique. Les cases vides sont masquées.',
    title: { DETAIL: 'Signalements', TERRITORIES: 'Signalements par territoire' },
    readMe: 'Lisez-moi', sheet: 'Données',
    export: 'Export', mark: 'Empreinte de la demande', made: 'Demandé le',
    code: 'Code', territory: 'Territoire', reports: 'Signalements', reason: 'Motif',
    notTried: 'Non tenté', tried: 'Tenté', and: ' ; ',
  },
} as const;
