import type { VocabularyTerm } from './vocabulary-term';

/** Services that each préfecture owes or relays, in the order one turns to them. Source of the first three: arrêté of 1 August 2023, article 4. */
export const DIRECTORY_SERVICES = [
  { code: 'CCC', label: 'Centre de contact citoyen (CCC)' },
  { code: 'PAN', label: "Point d'accès numérique (PAN)" },
  { code: 'SUBSTITUTION', label: 'Solution de substitution' },
  { code: 'DDETS', label: 'Circuit DDETS' },
] as const satisfies readonly VocabularyTerm[];

/** What a person asks for, by the families of the CESEDA (livre IV, titres II and III; livre V for protection). Labels are Vigie's own. */
export const PERMIT_CATEGORIES = [
  { code: 'BPI', label: "Titre d'une personne bénéficiaire d'une protection internationale" },
  { code: 'BPI_FAMILY', label: "Titre d'un membre de famille de personne BPI" },
  { code: 'PRIVATE_AND_FAMILY', label: 'Vie privée et familiale' },
  { code: 'EMPLOYEE', label: 'Salarié·e ou travailleur·se temporaire' },
  { code: 'SEASONAL', label: 'Travailleur·se saisonnier·ère' },
  { code: 'TALENT', label: 'Talent' },
  { code: 'STUDENT', label: 'Étudiant·e' },
  { code: 'VISITOR', label: 'Visiteur·se' },
  { code: 'MEDICAL', label: 'Soins (étranger·ère malade)' },
  { code: 'RESIDENT', label: 'Carte de résident·e' },
  { code: 'EXCEPTIONAL', label: 'Admission exceptionnelle au séjour' },
  { code: 'EUROPEAN_FAMILY', label: "Citoyen·ne de l'Union européenne et sa famille" },
  { code: 'YOUNG_ADULT', label: 'Jeune majeur·e (première demande)' },
  { code: 'MINOR_TRAVEL', label: 'Document de circulation pour mineur·e' },
  { code: 'TRAVEL_DOCUMENT', label: 'Titre de voyage' },
  { code: 'ADDRESS_OR_DUPLICATE', label: "Changement d'adresse ou duplicata" },
] as const satisfies readonly VocabularyTerm[];

/** By which way a request is filed. */
export const PROCEDURE_ROUTES = [
  { code: 'ANEF', label: 'En ligne, ANEF' },
  { code: 'DEMARCHES_SIMPLIFIEES', label: 'En ligne, Démarches simplifiées' },
  { code: 'COUNTER', label: 'Au guichet' },
  { code: 'POST', label: 'Par courrier postal' },
] as const satisfies readonly VocabularyTerm[];
