import type { IdentifierKind } from '../identifier-hit';

const ABOUT_A_PERSON = [
  'Nous accompagnons {} depuis le mois de mars, sans réponse de la préfecture.', '{} attend le renouvellement de son attestation depuis six mois.', 'La CAF a suspendu les droits de {} au motif que l’API n’est pas reconnue.',
  'Le CCC a été contacté trois fois pour {}, réponse stéréotypée à chaque fois.', 'Situation de {} : compte ANEF bloqué, aucun rendez-vous au PAN.', 'Hier, {} a reçu un courrier de France Travail et ne comprend pas.',
  'Rupture de contrat pour {}, l’employeur refuse l’attestation.', 'Relance envoyée le 12/03/2025 concernant {}.', 'Avec {} nous avons tenté de déposer la demande en ligne : message d’erreur.', 'L’avocate a saisi le tribunal pour {} ; audience en mai.',
  'Bonjour, je vous écris au sujet de {}, qui n’a plus de document valide.', 'Depuis janvier {} vit sans ressources ;\nle loyer n’est plus payé.', 'merci de regarder le dossier de {} svp', 'Au guichet, on a dit à {} de revenir avec une preuve du CCC.',
  '(signalement fait pour {}, à rappeler)', 'La situation de {} et de ses enfants se dégrade.', 'Point fait ce matin en équipe : {} est sans API depuis 47 jours.', 'Pour {}, la CSS est coupée depuis avril.',
];
const WITH_A_NUMBER = [
  'Numéro à vérifier : {}.', 'Le compte a été créé avec {} mais le site répond « introuvable ».', 'On peut joindre la personne ici : {} (après 17 h).', 'voir {} svp', 'Coordonnées : {}, disponible le matin.', 'J’ai noté {} sur la fiche, la préfecture demande autre chose.',
  'La plateforme refuse {} alors que le récépissé du 03/02/2025 le mentionne.', 'Référence donnée au guichet ({}), sans suite.', 'Attestation du 14/11/2024, numéro {} ; expirée.', 'Elle a donné {} au CCC qui n’a rien fait.', 'contact\n{}\nmerci',
];
const WITH_A_BIRTH = ['Personne {}, BPI depuis 2022.', 'Madame, {}, n’a plus d’attestation.', 'Dossier bloqué ({}), aucune réponse.', 'Jeune {} ; pas de numéro AGDREF.', 'Elle est {} et attend sa carte de résident.', 'Réfugié, {}, hébergé en CADA.'];
const WITH_AN_ADDRESS = ['Elle habite {} et n’a pas pu changer l’adresse sur l’ANEF.', 'Adresse : {}.', 'Courrier revenu du {} avec la mention inconnu.', 'La personne est logée au {}, le bailleur refuse le bail.', 'domicilié {} depuis juin', 'Logement situé {}, présence indue signalée.'];

/** Sentences of our own, `{}` where the identifier goes. */
export const SENTENCES: Readonly<Record<IdentifierKind, readonly string[]>> = {
  NAMED_PERSON: ABOUT_A_PERSON, FIRST_NAME_AND_NAME: ABOUT_A_PERSON, EMAIL: WITH_A_NUMBER, PHONE: WITH_A_NUMBER, FOREIGNER_NUMBER: WITH_A_NUMBER, NIR: WITH_A_NUMBER,
  IBAN: WITH_A_NUMBER, PERSONAL_LINK: WITH_A_NUMBER, DOCUMENT_NUMBER: WITH_A_NUMBER, BIRTH_DATE: WITH_A_BIRTH, ADDRESS: WITH_AN_ADDRESS,
};
