/** A known anomaly as the register starts with it. */
export interface FirstAnomaly { readonly id: string; readonly name: string; readonly description: string }

/** The technical anomalies that the FAS names in its report on the 2024 survey, in our own words. */
export const FIRST_ANOMALIES: readonly FirstAnomaly[] = [
  { id: '01974100-0000-7000-8000-000000000001', name: 'Numéro AGDREF qui n’ouvre pas de compte', description: 'Le numéro AGDREF de la personne ne permet pas de créer son compte sur le téléservice.' },
  { id: '01974100-0000-7000-8000-000000000002', name: 'Jeunes majeur·e·s sans numéro AGDREF', description: 'Les enfants de personnes protégées devenu·e·s majeur·e·s n’ont jamais eu de numéro AGDREF et ne peuvent pas créer de compte.' },
  { id: '01974100-0000-7000-8000-000000000003', name: 'Conjoint·e·s de personnes protégées sans numéro AGDREF', description: 'Le compte ne peut pas être créé, ni la carte de résident demandée, faute de numéro AGDREF.' },
  { id: '01974100-0000-7000-8000-000000000004', name: 'E-photo refusée ou bloquante', description: 'La e-photo n’est pas acceptée par le téléservice, ou empêche d’aller au bout de la demande.' },
  { id: '01974100-0000-7000-8000-000000000005', name: 'Deux demandes en même temps impossibles', description: 'Le téléservice refuse une demande tant qu’une autre, différente, est en cours.' },
];
