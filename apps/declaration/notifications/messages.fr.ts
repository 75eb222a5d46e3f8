import { typeset } from '../shell/typeset';

export const text = typeset({
  title: 'Mes notifications',
  lead: 'Des messages courts, qui ne disent rien des personnes. Chacun·e choisit les siens.',
  loading: 'Lecture de vos choix…',
  failedTitle: 'Vos choix n’ont pas pu être lus',
  failedBody: 'Vérifiez la connexion, puis réessayez.',
  rhythms: { IMMEDIATE: 'Tout de suite', DAILY: 'Chaque matin', WEEKLY: 'Le lundi', OFF: 'Jamais' },
  kept: (label: string, rhythm: string) => `${label} : ${rhythm.toLowerCase()}, enregistré.`,
  notKept: 'Rien n’a été enregistré : le réseau ne répond pas. Réessayez.',
  stop: {
    title: 'Ne plus recevoir ces messages ?',
    lead: 'Vous pourrez les demander de nouveau dans « Mes notifications ».',
    act: 'Ne plus les recevoir',
    done: 'C’est fait',
    doneBody: (labels: string) => `Vous ne recevrez plus : ${labels}.`,
    dead: 'Ce lien est incomplet',
    deadBody: 'Ouvrez-le depuis le message, ou choisissez dans « Mes notifications ».',
    settings: 'Mes notifications',
    failed: 'Rien n’a changé : le réseau ne répond pas. Réessayez.',
  },
});
