import { typeset } from '../../shell/typeset';

/** What is said when a report looks like one of the structure's own. */
export const text = typeset({
  sameCaseTitle: 'Ce code de situation existe déjà',
  sameCaseBody: 'Votre structure a déjà signalé sous ce code. Ajoutez ce signalement à la même situation, ou classez-le à part.',
  sameEventTitle: 'Votre structure l’a peut-être déjà signalé',
  sameEventBody: 'Même préfecture, mêmes droits, dates proches : est-ce la même personne et la même rupture ?',
  facts: (day: string) => `le ${day},`,
  noRight: 'Aucun droit perdu',
  addTo: 'Ajouter à la situation',
  apart: 'Non, c’est à part :',
  reasons: { OTHER_PERSON: 'Une autre personne', OTHER_FACTS: 'D’autres faits', OTHER: 'Autre raison' } as const,
  note: 'Pourquoi',
  noteHint: 'Jamais de nom ni de numéro.',
  noteMissing: 'Dites en quelques mots pourquoi ce signalement est à part.',
  noteIdentifies: 'Ce texte permettrait de reconnaître quelqu’un.',
  reasonMissing: 'Choisissez une raison.',
  sendApart: 'Envoyer à part',
  drop: 'C’est le même : ne pas l’envoyer',
});
