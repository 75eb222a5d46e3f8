import { typeset } from '../i18n/typeset';

export const text = typeset({
  failures: {
    OFFLINE: 'Le serveur ne répond pas. Vérifiez votre connexion ; rien n’a été perdu.',
    UNAUTHENTICATED: 'Votre session avait pris fin : rien n’a été fait. Recommencez.',
    FORBIDDEN: 'Votre rôle ne permet pas cette action.',
    NOT_FOUND: 'Cet élément n’existe pas ou n’est pas dans votre périmètre.',
    BAD_USER_INPUT: 'La demande n’est pas valide.',
    TOO_MANY_REQUESTS: 'Trop de demandes en peu de temps. Patientez un instant.',
    INTERNAL_SERVER_ERROR: 'Le serveur a rencontré une erreur. Elle est enregistrée dans son journal.',
  },
});
