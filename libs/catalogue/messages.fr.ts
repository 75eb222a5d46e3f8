import type { ChangeFault } from './publish-vocabulary/plan-changes';

/** What people read when a change to the catalogue is refused. */
export const TERRITORY_MESSAGES = {
  unknownRegion: (code: string) => `Aucune région ne porte le code ${code}.`,
  regionTaken: (region: string, federation: string) => `La région ${region} relève déjà de ${federation}. Retirez-la d’abord de son territoire.`,
} as const;

export const VOCABULARY_MESSAGES = {
  refused: 'Ces changements ne peuvent pas être publiés. Rien n’a été modifié.',
} as const;

export const CHANGE_FAULTS: Readonly<Record<ChangeFault, string>> = {
  NOTHING_TO_PUBLISH: 'Il n’y a aucun changement à publier.',
  UNKNOWN_VOCABULARY: 'Ce vocabulaire n’existe pas.',
  FIXED_VOCABULARY: 'Ce vocabulaire est lié aux règles de l’outil\u00a0: on peut en changer les libellés, pas les termes.',
  BAD_CODE: 'Un code s’écrit en majuscules, chiffres et tirets bas, commence par une lettre et compte de 2 à 48 signes.',
  CODE_TAKEN: 'Ce code existe déjà dans ce vocabulaire.',
  CODE_RETIRED: 'Ce code a été retiré\u00a0: d’anciens signalements l’emploient, il ne peut pas resservir.',
  UNKNOWN_TERM: 'Aucun terme en usage ne porte ce code.',
  BAD_LABEL: 'Un libellé compte de 1 à 160 signes.',
  SAME_LABEL: 'Le libellé est inchangé.',
  LABEL_TAKEN: 'Un autre terme en usage porte déjà ce libellé.',
  BAD_GROUP: 'Choisissez un groupe en usage.',
  BAD_SECTOR: 'Choisissez un secteur en usage.',
  LAST_TERM: 'C’est le dernier terme en usage de ce vocabulaire\u00a0: il ne peut pas être retiré.',
  GROUP_IN_USE: 'Des termes en usage appartiennent à ce groupe\u00a0: retirez-les d’abord.',
  TOUCHED_TWICE: 'Ce terme est changé deux fois dans la même publication.',
};
