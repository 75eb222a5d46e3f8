import type { IdentifierKind } from './identifier-hit';

interface KindWords {
  reason: string;
  mask: string;
}

/** Why a stretch of text is an identifier, and what replaces it. */
export const IDENTIFIER_WORDS: Record<IdentifierKind, KindWords> = {
  EMAIL: { reason: 'Ceci ressemble à une adresse électronique.', mask: '[adresse électronique masquée]' },
  PHONE: { reason: 'Ceci ressemble à un numéro de téléphone.', mask: '[téléphone masqué]' },
  FOREIGNER_NUMBER: { reason: 'Ceci ressemble à un numéro étranger (AGDREF).', mask: '[numéro étranger masqué]' },
  NIR: { reason: 'Ceci ressemble à un numéro de sécurité sociale.', mask: '[numéro de sécurité sociale masqué]' },
  IBAN: { reason: 'Ceci ressemble à un numéro de compte bancaire (IBAN).', mask: '[IBAN masqué]' },
  BIRTH_DATE: { reason: 'Ceci ressemble à une date de naissance.', mask: '[date de naissance masquée]' },
  NAMED_PERSON: { reason: 'Ceci ressemble au nom d’une personne.', mask: '[nom masqué]' },
  FIRST_NAME_AND_NAME: { reason: 'Ceci ressemble à un prénom et un nom.', mask: '[nom masqué]' },
  ADDRESS: { reason: 'Ceci ressemble à une adresse postale.', mask: '[adresse masquée]' },
  PERSONAL_LINK: { reason: 'Ceci ressemble à un lien personnel (profil, ou lien donnant accès à un compte).', mask: '[lien masqué]' },
  DOCUMENT_NUMBER: { reason: 'Ceci ressemble à un numéro de document ou de dossier personnel.', mask: '[numéro masqué]' },
};
