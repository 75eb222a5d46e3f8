import type { NoticeKind } from '@vigie/contracts';

const plural = (count: number, one: string, many: string) => `${count}\u00a0${count < 2 ? one : many}`;

function expiryLine(count: number, daysLeft: number): string {
  const what = plural(count, 'échéance', 'échéances');
  if (daysLeft === 0) return `${what} aujourd’hui`;
  return daysLeft > 0 ? `${what} dans ${plural(daysLeft, 'jour', 'jours')}` : `${what} depuis ${plural(-daysLeft, 'jour', 'jours')}`;
}

/** What a letter says of each kind: counts, and never anything of a situation. */
export const WORDS = {
  EXPIRY_REACHED: { title: 'Ce qui expire', line: expiryLine, link: 'Voir la liste' },
  SOLVED_QUESTION: {
    title: 'Est-ce réglé\u202f?',
    line: (count: number) => (count < 2
      ? 'Une situation signalée il y a un ou deux mois est toujours ouverte. Est-elle réglée\u202f?'
      : `${count}\u00a0situations signalées il y a un ou deux mois sont toujours ouvertes. Sont-elles réglées\u202f?`),
    link: 'Répondre en un geste',
  },
  SURGE: {
    title: 'Une hausse de signalements',
    line: (place: string, series: string, observed: number, weeks: number) => `${place}\u00a0: ${series}. ${plural(observed, 'signalement', 'signalements')} en ${plural(weeks, 'semaine', 'semaines')}, au-delà de ce qui était attendu.`,
    allRights: 'tous droits',
    allGroups: 'toutes difficultés',
    link: 'Lire l’alerte',
  },
  COMMITMENT_DUE: {
    title: 'Un engagement arrive à échéance',
    line: (count: number) => `${plural(count, 'engagement pris', 'engagements pris')} en réponse à un courrier ${count < 2 ? 'arrive' : 'arrivent'} à échéance.`,
    link: 'Ouvrir le dossier',
  },
  DOWNLOAD_VOLUME: {
    title: 'Des téléchargements inhabituels',
    line: (count: number) => `Un compte a téléchargé ${plural(count, 'fichier', 'fichiers')} de dossiers ou d’exports en une heure. Le journal d’audit dit lequel.`,
    link: 'Voir les dossiers',
  },
  PRECISION_ASKED: {
    title: 'Une précision est demandée',
    line: (count: number) => `Votre fédération demande une précision sur ${plural(count, 'signalement', 'signalements')}.`,
    link: 'Voir ce qui est demandé',
  },
  MESSAGE_RECEIVED: {
    title: 'Un message de votre fédération',
    line: (count: number) => `${plural(count, 'nouveau message', 'nouveaux messages')} à propos d’un signalement de votre structure.`,
    link: 'Lire et répondre',
  },
  REPORTING_REMINDER: {
    title: 'Des ruptures de droits à signaler\u202f?',
    line: 'Votre fédération n’a rien reçu de votre structure depuis un moment. Un signalement prend environ 90\u00a0secondes\u202f; s’il n’y a rien à signaler, il n’y a rien à faire.',
    link: 'Signaler une rupture',
  },
  STRUCTURE_ANSWERED: {
    title: 'Une structure vous répond',
    line: 'Un nouveau message à propos d’un signalement.',
    link: 'Lire la réponse',
  },
} as const;

/** How a kind is named where people choose. */
export const KIND_LABELS: Readonly<Record<NoticeKind, { readonly label: string; readonly hint: string }>> = {
  EXPIRY_REACHED: { label: 'Ce qui expire', hint: 'Quand un document de séjour ou un contrat atteint un seuil\u00a0: 60, 30, 15 jours avant, le jour même, 7 jours après. Le message ne contient que des nombres.' },
  SURGE_FOUND: { label: 'Alertes suivies, tout de suite', hint: 'Les hausses que vous avez demandé à connaître dès qu’elles sont repérées\u00a0: voir la page Alertes.' },
  SURGE_OF_THE_DAY: { label: 'Alertes suivies, en résumé', hint: 'Les hausses que vous avez demandé à recevoir en résumé\u00a0: voir la page Alertes.' },
  COMMITMENT_DUE: { label: 'Engagements à échéance', hint: 'Quand un engagement pris en réponse à un courrier arrive à échéance.' },
  DOWNLOAD_VOLUME: { label: 'Téléchargements inhabituels', hint: 'Quand un compte télécharge bien plus de fichiers de dossiers ou d’exports que d’ordinaire.' },
  PRECISION_ASKED: { label: 'Précision demandée', hint: 'Quand votre fédération demande une précision sur un signalement de votre structure.' },
  MESSAGE_RECEIVED: { label: 'Messages de la fédération', hint: 'Quand votre fédération écrit à propos d’un signalement de votre structure.' },
  REPORTING_REMINDER: { label: 'Relances de la fédération', hint: 'Quand votre structure n’a rien signalé depuis un moment\u00a0: une fois par mois au plus.' },
  STRUCTURE_ANSWERED: { label: 'Réponses des structures', hint: 'Quand une structure répond à propos d’un signalement que vous suivez.' },
  SOLVED_QUESTION: { label: 'Est-ce réglé\u202f?', hint: 'Un et deux mois après un signalement resté ouvert, pour répondre en un geste.' },
};

export const LETTER = {
  subject: (titles: readonly string[]) => (titles.length === 1 ? `Vigie\u00a0: ${titles[0]}` : `Vigie\u00a0: ${titles.length}\u00a0nouvelles`),
  hello: 'Bonjour,',
  signature: 'Vigie, l’outil de la Fédération des acteurs de la solidarité',
  why: 'Ce message ne contient rien sur les personnes accompagnées.',
  settings: 'Choisir ses notifications',
  stop: 'Ne plus recevoir ces messages',
} as const;

export const MESSAGES = {
  staleLink: 'Ce lien ne vaut plus. Ouvrez «\u00a0Mes notifications\u00a0» dans Vigie.',
} as const;
