import type { PasswordFault } from './passwords/password-policy';
import type { RefusalCode } from './refusals/refusal-codes';
import type { Role } from './viewer/role';

/** What people read when a request is refused or fails, by code; exhaustive by type. */
export const REFUSAL_MESSAGES: Readonly<Record<RefusalCode, string>> = {
  UNAUTHENTICATED: 'Connectez-vous pour continuer.',
  FORBIDDEN: 'Votre compte ne permet pas cette action.',
  SECOND_FACTOR_REQUIRED: 'Activez d’abord un second facteur : application d’authentification ou clé d’accès.',
  NOT_FOUND: 'Cet élément n’existe pas ou n’est pas dans votre périmètre.',
  BAD_USER_INPUT: 'La demande est incomplète ou mal formée.',
  TOO_MANY_REQUESTS: 'Trop de tentatives. Patientez avant de recommencer.',
  INTERNAL_SERVER_ERROR: 'Une erreur est survenue de notre côté. Réessayez dans un instant.',
};

/** « 45 secondes », « 3 minutes »: how long to wait, rounded up. */
function duration(seconds: number): string {
  const [count, unit] = seconds < 60 ? [seconds, 'seconde'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count}\u00a0${unit}${count > 1 ? 's' : ''}`;
}

export const SIGN_IN_MESSAGES = {
  wrongCredentials: 'Adresse électronique ou mot de passe incorrect.',
  tooManyAttempts: (seconds: number) => `Trop de tentatives. Réessayez dans ${duration(seconds)}.`,
  structureClosed: 'Votre structure n’est plus active dans Vigie\u00a0: votre compte ne peut plus s’y connecter. Pour la rouvrir, écrivez à votre fédération.',
  stepExpired: 'Cette étape a expiré. Recommencez la connexion.',
  wrongCode: 'Ce code n’est pas valable, ou il a déjà servi.',
  linkDead: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  invitationDead: 'Cette invitation a déjà servi ou n’est plus valable. Demandez-en une nouvelle.',
  linkRequested: 'Si un compte existe pour cette adresse, un lien de connexion vient d’y être envoyé. Il est valable quinze minutes.',
  passkeyRefused: 'Cette clé d’accès n’a pas été reconnue.',
} as const;

export const ACCOUNT_MESSAGES = {
  invalidEmail: 'Cette adresse électronique n’est pas valable.',
  invalidName: 'Indiquez un nom de 120 signes au plus, sans les signes < et >.',
  emailTaken: 'Un compte existe déjà pour cette adresse.',
  mailNotSent: 'L’invitation n’a pas pu être envoyée par e-mail. Recommencez dans un instant.',
  federationNeeded: 'Choisissez une fédération régionale.',
  structureNeeded: 'Choisissez une structure.',
  structureClosed: 'Cette structure n’est plus active.',
  shutHigher: 'Ce compte a été désactivé par votre fédération. Elle seule peut le réactiver.',
  anonymised: 'Ce compte n’est plus celui de personne\u00a0: resté longtemps sans usage, il a été effacé. Envoyez une nouvelle invitation.',
  notYourself: 'Vous ne pouvez pas désactiver votre propre compte.',
  notYourOwnFactor: 'Demandez à une autre personne de l’administration de réinitialiser votre second facteur.',
  wrongPassword: 'Le mot de passe actuel n’est pas le bon.',
  signInAgain: 'Par sécurité, reconnectez-vous pour modifier cela\u00a0: votre dernière connexion date de plus de quinze minutes.',
} as const;

export const PASSWORD_MESSAGES: Readonly<Record<PasswordFault, string>> = {
  TOO_SHORT: 'Choisissez un mot de passe d’au moins douze signes. Une phrase convient bien.',
  TOO_LONG: 'Ce mot de passe est trop long.',
  IS_EMAIL: 'Le mot de passe ne peut pas être votre adresse électronique.',
  TOO_COMMON: 'Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un autre.',
};

/** What an account sees, said shortly; `place` is the name of its structure or federation. */
export const SCOPE_LABELS: Readonly<Record<Role, (place: string) => string>> = {
  REPORTER: (place) => place,
  STRUCTURE_MANAGER: (place) => place,
  REGIONAL: (place) => place,
  NATIONAL: () => 'France entière',
  ADMIN: () => 'Comptes et exploitation',
};

export const SECOND_FACTOR_MESSAGES = {
  totpAlready: 'Une application d’authentification est déjà active. Retirez-la d’abord.',
  totpNotBegun: 'Commencez par ajouter Vigie à votre application d’authentification.',
  lastFactor: 'Votre rôle demande un second facteur\u00a0: ajoutez-en un autre avant de retirer celui-ci.',
  noFactor: 'Activez d’abord un second facteur.',
  passkeyRefused: 'Cette clé d’accès n’a pas pu être enregistrée. Recommencez.',
  passkeyKnown: 'Cette clé d’accès est déjà enregistrée.',
  passkeyName: 'Donnez à cette clé un nom de 60 signes au plus.',
  tooManyPasskeys: 'Dix clés d’accès au plus. Retirez-en une d’abord.',
} as const;

export const STRUCTURE_MESSAGES = {
  invalidName: 'Indiquez un nom de 160 signes au plus, sans les signes < et >.',
  unknownSite: 'Aucune préfecture ni sous-préfecture ne porte ce code.',
  unknownType: 'Choisissez un type de structure en usage.',
  associationTaken: (name: string) => `Une autre association s’appelle déjà « ${name} ». S’il s’agit de la même, fusionnez-les.`,
  sameAssociation: 'Choisissez une autre association que celle à fusionner.',
  associationRenamed: (from: string, to: string) => `« ${from} » devient « ${to} »`,
  associationsMerged: (from: string, into: string) => `« ${from} » réunie à « ${into} »`,
} as const;

export const API_TOKEN_MESSAGES = {
  missingName: 'Indiquez à quel logiciel cette clé est donnée.',
  invalidName: 'Donnez au logiciel un nom de 60 signes au plus.',
  noScope: 'Choisissez au moins une autorisation.',
  invalidDuration: 'Choisissez une durée de 1 à 365 jours.',
  tooMany: 'Dix clés en service au plus par structure. Révoquez-en une d’abord.',
} as const;

export const TOKEN_REFUSED = 'Cette clé n’ouvre pas cette opération.';
export const TOO_MANY_REQUESTS_FOR_NOW = (seconds: number) => `Trop de demandes en peu de temps. Réessayez dans ${duration(seconds)}.`;

export const PURPOSE_MESSAGES = {
  tooLong: 'Le motif est trop long (300 caractères au plus).',
  identifies: 'Le motif contient une information qui peut désigner une personne. Retirez-la.',
} as const;

export const AUDIT_SEARCH_MESSAGES = {
  purposeMissing: 'Dites pourquoi cette copie du journal est prise, en dix caractères au moins.',
  tooMany: 'Plus de 10\u202f000 actes répondent à cette recherche\u00a0: resserrez la période ou le territoire.',
  columns: ['Numéro', 'Moment (UTC)', 'Par', 'Identifiant du compte', 'Acte', 'Sorte d’objet', 'Objet', 'Identifiant de l’objet', 'Motif'],
} as const;
