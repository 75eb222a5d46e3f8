import type { ExpiryKind } from '@vigie/domain';

export const MESSAGES = {
  thresholds: 'Choisissez un à huit seuils, de 180\u00a0jours avant l’échéance à 60\u00a0jours après.',
  filedOn: 'La date de dépôt est aujourd’hui au plus tard, et dans l’année écoulée.',
  caseCode: 'Ce code n’est pas un code de situation.',
  unknownCase: 'Votre structure n’a pas de situation sous ce code.',
  endsOn: 'Cette date est trop lointaine ou trop ancienne.',
  staleLink: 'La question a plus d’un mois, ou une réponse a été donnée. La situation reste dans Vigie.',
  answered: 'Une réponse a déjà été donnée pour cette situation.',
} as const;

/** What a calendar says: the kind of document and the case code, nothing else of the case. */
export const CALENDAR = {
  name: 'Vigie, échéances',
  description: 'Ce qui expire dans les situations de votre structure. Ni nom ni détail\u00a0: un code et le type de document.',
  ends: (kind: ExpiryKind, document: string | null, code: string) => (kind === 'CONTRACT' ? `Fin de contrat · ${code}` : `${document ?? 'Document de séjour'} expire · ${code}`),
  reminder: 'Vigie\u00a0: une échéance approche',
  overdue: 'Vigie\u00a0: une échéance est passée',
} as const;
