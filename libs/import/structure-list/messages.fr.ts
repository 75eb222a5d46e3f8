/** What people read about a list of structures they bring in. U+00A0 before « : » and inside « ». */
export const LIST_MESSAGES = {
  noName: 'Dites quelle colonne porte le nom des structures.',
  badColumns: 'Le choix des colonnes est mal formé.',
  tooManyRows: (most: number) => `Une liste a ${most.toLocaleString('fr-FR')} lignes au plus. Enregistrez-la en plusieurs fichiers.`,
  nameMissing: 'Le nom de la structure manque.',
  badName: 'Ce nom est trop long (160 caractères au plus) ou contient un signe qui n’a rien à y faire.',
  unknownType: (near: string | null) => `Ce type de structure n’existe pas.${near === null ? '' : ` Le plus proche\u00a0: «\u00a0${near}\u00a0».`}`,
  typeMissing: 'Le type manque\u00a0: il en faut un pour une structure nouvelle.',
  unknownSite: 'Cette préfecture ou ce département n’existe pas.',
  siteMissing: 'La préfecture ou le département manque\u00a0: il en faut un pour une structure nouvelle.',
  outside: 'Cette préfecture n’est pas de votre territoire.',
  badEmail: 'Cette adresse n’est pas une adresse e-mail.',
  several: 'Plusieurs structures de Vigie portent ce nom dans ce département\u00a0: corrigez-les depuis la liste des structures.',
  severalPlaces: 'Plusieurs structures de Vigie portent ce nom\u00a0: précisez la préfecture ou le département.',
  twice: (line: number) => `La ligne ${line} du même fichier parle de cette structure, autrement.`,
  closed: 'Cette structure est fermée dans Vigie\u00a0: rouvrez-la depuis la liste des structures.',
  what: { type: 'type', association: 'association', site: 'préfecture' },
} as const;
