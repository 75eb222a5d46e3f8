import type { FieldErrorCode } from '../report/field-error-codes';
import { HOURS_SPENT_MAX } from '../report/report-form';
import type { FieldError } from '../report/validation';

const MISSING: Readonly<Record<string, string>> = {
  channel: 'Indiquez auprès de qui la démarche a été faite.',
  takenOn: 'Indiquez la date de la démarche.',
};

const SENTENCES: Partial<Record<FieldErrorCode, string>> = {
  VOCABULARY_CODE_UNKNOWN: 'Cette réponse n’est pas dans la liste. Choisissez-en une dans la liste proposée.',
  VOCABULARY_CODE_RETIRED: 'Cette réponse n’est plus proposée. Choisissez-en une autre dans la liste.',
  OUTCOME_OF_ANOTHER_CHANNEL: 'Ce résultat est celui d’une autre démarche.',
  DATE_INVALID: 'Cette date n’existe pas dans le calendrier.',
  DATE_IN_FUTURE: 'Cette date est dans le futur. Indiquez au plus tard aujourd’hui.',
  DATE_TOO_OLD: 'Cette date est antérieure à 2012, avant toute démarche en ligne.',
  DATE_ORDER: 'Cette date précède le début de la rupture.',
  OUT_OF_RANGE: `Indiquez un nombre d’heures de 0 à ${HOURS_SPENT_MAX}.`,
  NOT_BY_QUARTER: 'Comptez par quarts d’heure (0,25\u202F; 0,5\u202F; 0,75…).',
  TEXT_TOO_LONG: 'Ce texte dépasse 1\u202F000 caractères. Gardez l’essentiel.',
  WRONG_TYPE: 'La réponse n’a pas la forme attendue.',
  CASE_CODE_NOT_OURS: 'Le code de situation a la forme «\u00A0K7QF-3MXR\u00A0». N’écrivez ni nom ni numéro.',
  IDENTIFIER_FOUND: 'Ce texte permettrait de reconnaître quelqu’un. Masquez les passages signalés.',
};

/** The sentence beside a field of a step or of a solution. */
export function stepMessage({ path, code }: Pick<FieldError, 'path' | 'code'>): string {
  if (path === 'answeredOn' && code === 'DATE_ORDER') return 'Cette date précède la démarche elle-même.';
  return (code === 'REQUIRED' ? MISSING[path] : undefined) ?? SENTENCES[code] ?? 'Cette réponse est à revoir.';
}
