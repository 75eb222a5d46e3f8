import { FILE_LIMITS, type FileFault } from './read-file/sheet-row';

const thousands = (count: number) => count.toLocaleString('fr-FR');

/** What people read about the files they bring. */
export const MESSAGES = {
  reasonColumn: 'Motif du rejet',
  formula: 'Cette cellule commence comme une formule de tableur. Remplacez-la par sa valeur.',
  notMapped: (fields: readonly string[]) => `Il manque une colonne, ou une réponse pour tout le fichier\u00a0: ${fields.join(', ')}.`,
  badMapping: 'La correspondance des colonnes est mal formée.',
  fileGone: 'Le fichier n’est plus conservé. Déposez-le à nouveau.',
  busy: 'Cet import est en cours.',
  oneAtATime: 'Un autre import de votre structure est en cours. Attendez qu’il se termine, puis recommencez.',
  readingAnother: 'Un autre fichier de votre structure est en train d’être lu. Attendez un instant, puis recommencez.',
  tooManyFiles: (files: number, megabytes: number) => `Votre structure a déposé ${files} fichiers, ou ${megabytes}\u00a0Mo, en un jour. Recommencez demain, ou écrivez à votre fédération.`,
  notCheckable: 'Cet import est terminé\u00a0: déposez à nouveau le fichier pour recommencer.',
  notRunnable: 'Vérifiez d’abord le fichier avant de l’importer.',
  notUndoable: 'Seul un import terminé peut être annulé.',
  changed: (reference: string) => `Cette ligne est déjà dans Vigie avec d’autres réponses\u00a0: corrigez le signalement ${reference} depuis sa situation.`,
  sameEvent: (reference: string) =>
    `Cette situation a déjà un signalement à cette date, ${reference}\u00a0: s’il s’agit du même, corrigez-le depuis sa situation\u202f; sinon, donnez à chaque ligne un identifiant unique dans une colonne, et recommencez.`,
  changedInFile: (line: number) => `La ligne ${line} du même fichier porte le même identifiant avec d’autres réponses.`,
  unexpected: 'L’import s’est arrêté sur une erreur de notre côté. Reprenez-le\u00a0: ce qui est fait ne sera pas refait.',
} as const;

export const FILE_MESSAGES: Readonly<Record<FileFault, string>> = {
  TOO_LARGE: `Ce fichier dépasse ${FILE_LIMITS.bytes / 2 ** 20}\u00a0Mo. Enregistrez-le en plusieurs fichiers, ou en CSV.`,
  EMPTY: 'Ce fichier est vide.',
  NO_ROWS: 'Ce fichier n’a aucune ligne sous ses en-têtes.',
  UNKNOWN_FORMAT: 'Ce fichier n’est ni un CSV, ni un classeur Excel (.xlsx), ni un classeur OpenDocument (.ods).',
  OLD_EXCEL: 'Ce classeur est d’un ancien format Excel (.xls) ou protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe.',
  PROTECTED: 'Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  BROKEN: 'Ce fichier est abîmé ou incomplet. Ouvrez-le dans votre tableur et enregistrez-le à nouveau.',
  BOMB: 'Ce fichier est refusé\u00a0: une fois décompressé, il est démesuré ou contient ce qu’un tableur ne contient pas.',
  TOO_MANY_ROWS: `Ce fichier dépasse ${thousands(FILE_LIMITS.rows)} lignes. Enregistrez-le en plusieurs fichiers.`,
  TOO_MANY_COLUMNS: `Ce fichier dépasse ${FILE_LIMITS.columns} colonnes. Retirez celles qui ne servent pas.`,
  ROW_TOO_LONG: `Une ligne dépasse ${thousands(FILE_LIMITS.row)} caractères en tout. Retirez les colonnes qui ne servent pas.`,
  CELL_TOO_LONG: `Une cellule dépasse ${thousands(FILE_LIMITS.cell)} caractères.`,
};

/** What a field is called when it is missing. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  siteCode: 'la préfecture', occurredOn: 'la date des faits', audience: 'la situation de la personne', stayDocument: 'le document de séjour', difficulties: 'le dysfonctionnement',
};
