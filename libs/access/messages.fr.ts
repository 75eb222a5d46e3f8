import type { RefusalCode } from './refusals/refusal-codes';

/** What people read when a request is refused or fails, by code; exhaustive by type. */
export const REFUSAL_MESSAGES: Readonly<Record<RefusalCode, string>> = {
  UNAUTHENTICATED: 'Connectez-vous pour continuer.',
  FORBIDDEN: 'Votre compte ne permet pas cette action.',
  SECOND_FACTOR_REQUIRED: 'Activez d’abord un second facteur : application d’authentification ou clé d’accès.',
  NOT_FOUND: 'Cet élément n’existe pas ou n’est pas dans votre périmètre.',
  BAD_USER_INPUT: 'La demande est incomplète ou mal formée.',
  TOO_MANY_REQUESTS: 'Trop de tentatives. Patientez avant de recommencer.',
  INTERNAL_SERVER_ERROR: 'Une erreur est survenue de notre côté. Réessayez dans un instant.',
};
