/** A demand of the FAS and the vocabulary entries whose counts bear it out. */
export interface Recommendation {
  readonly code: string;
  readonly label: string;
  readonly evidencedBy: readonly string[];
}

/** The seven préconisations that close the 2024 report, in its order. */
export const RECOMMENDATIONS: readonly Recommendation[] = [
  { code: 'EMERGENCY_PLAN', label: "Engager un plan d'urgence pour débloquer les dysfonctionnements techniques du logiciel", evidencedBy: ['difficulties.TELESERVICE'] },
  { code: 'NATIONAL_COMMUNICATION', label: 'Communiquer nationalement sur la valeur des API auprès de toutes les administrations', evidencedBy: ['difficulties.RECOGNITION', 'rightsLost'] },
  { code: 'AUTOMATIC_RENEWAL', label: "Renouveler automatiquement les API tant que la demande est en cours d'instruction", evidencedBy: ['difficulties.RENEWAL_LATE', 'difficulties.RENEWAL_NOT_AUTOMATIC', 'difficulties.RENEWAL_IMPOSSIBLE'] },
  { code: 'SIX_MONTH_VALIDITY', label: 'Porter la durée des API à six mois au moins', evidencedBy: ['difficulties.VALIDITY_TOO_SHORT'] },
  { code: 'MEANS_FOR_ASSOCIATIONS', label: "Renforcer les moyens des associations d'accès aux droits", evidencedBy: ['recourse.timeSpent'] },
  { code: 'MEANS_FOR_PREFECTURES', label: 'Renforcer les moyens des services préfectoraux', evidencedBy: ['recourse.PAN', 'recourse.SUBSTITUTION'] },
  { code: 'PUBLIC_SERVICE_QUALITY', label: "Améliorer la qualité et l'accessibilité du service public", evidencedBy: ['difficulties.ACCESS', 'directory.noContactInfo'] },
];
