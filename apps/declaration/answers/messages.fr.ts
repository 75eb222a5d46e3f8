import { typeset } from '../shell/typeset';
import type { SolvedAnswer } from './solved-questions';

const ANSWERS: Readonly<Record<SolvedAnswer, string>> = {
  DOCUMENT_ISSUED: 'Oui, le document est arrivé',
  RIGHT_RESTORED: 'Oui, les droits sont revenus',
  SUBSTITUTION_OBTAINED: 'Oui, par la solution de substitution',
  COURT_DECISION: 'Oui, par une décision de justice',
  NOT_YET: 'Pas encore',
  CONTACT_LOST: 'Personne perdue de vue',
};

/** What the page of « est-ce réglé ? » says. */
export const text = typeset({
  title: 'Est-ce réglé ?',
  lead: 'Un geste par situation. Seul votre établissement sait à qui correspond un code.',
  opening: 'Ouverture des questions…',
  situation: (code: string) => `Situation ${code}`,
  since: (days: number) => `Signalée il y a ${days >= 60 ? 'deux mois' : 'un mois'}`,
  answers: ANSWERS,
  choices: (code: string) => `Réponse pour la situation ${code}`,
  taken: 'Réponse enregistrée',
  takenSolved: 'Merci. La situation est close ; elle se rouvre depuis Vigie si besoin.',
  takenNotYet: 'Merci. La situation reste ouverte.',
  closed: 'Cette situation est déjà close.',
  failed: 'La réponse n’est pas partie : le réseau ne répond pas. Réessayez.',
  unread: 'Les questions n’ont pas pu être lues',
  deadTitle: 'Ce lien ne vaut plus',
  dead: 'Le lien est incomplet, trop ancien, ou a déjà servi. Les situations restent dans Vigie.',
  open: 'Ouvrir Vigie',
});

/** As they are asked: what one hopes first. */
export const ANSWER_ORDER: readonly SolvedAnswer[] = ['DOCUMENT_ISSUED', 'RIGHT_RESTORED', 'SUBSTITUTION_OBTAINED', 'COURT_DECISION', 'NOT_YET', 'CONTACT_LOST'];
