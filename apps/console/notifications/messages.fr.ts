import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Mes notifications',
  lead: 'Des messages courts, qui ne disent rien des personnes. Chacun·e choisit les siens ; un choix est gardé aussitôt.',
  rhythms: { IMMEDIATE: 'Tout de suite', DAILY: 'Chaque matin', WEEKLY: 'Le lundi', OFF: 'Jamais' },
  kept: (label: string) => `${label} : votre choix est enregistré.`,
  failed: 'Votre choix n’a pas pu être enregistré.',
  empty: 'Aucun message pour votre rôle',
  emptyBody: 'Vigie n’envoie rien de lui-même à ce type de compte.',
  loadFailed: 'Vos choix n’ont pas pu être lus',
  retry: 'Réessayer',
});
