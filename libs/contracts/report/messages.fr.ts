import type { FieldErrorCode } from './field-error-codes';
import { AMOUNT_LOST_MAX_EUROS, HOURS_SPENT_MAX, TEXT_MAX_LENGTH } from './report-form';
import type { Finding } from './validation';

/** What a field is called in a sentence. `#` is the rank of the rupture. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  siteCode: 'la préfecture ou la sous-préfecture',
  occurredOn: 'la date des faits',
  discoveredOn: 'la date de découverte',
  audience: 'la situation de la personne',
  stayDocument: 'le document de séjour',
  stayDocumentExpiresOn: 'la date d’expiration du document',
  difficulties: 'au moins un dysfonctionnement',
  'difficulties.*': 'le dysfonctionnement nº\u00A0#',
  ruptures: 'les ruptures de droits',
  'ruptures.*': 'la rupture nº\u00A0#',
  'ruptures.*.right': 'le droit de la rupture nº\u00A0#',
  'ruptures.*.body': 'l’organisme de la rupture nº\u00A0#',
  'ruptures.*.state': 'l’état de la rupture nº\u00A0#',
  'ruptures.*.since': 'le début de la rupture nº\u00A0#',
  'ruptures.*.until': 'la fin de la rupture nº\u00A0#',
  'ruptures.*.amountLost': 'le montant perdu de la rupture nº\u00A0#',
  causality: 'le lien avec l’ANEF',
  attempts: 'les démarches déjà tentées',
  'attempts.CCC': 'la démarche auprès du centre de contact citoyen (CCC)',
  'attempts.CCC.tried': 'la démarche auprès du centre de contact citoyen (CCC)',
  'attempts.CCC.outcome': 'le résultat auprès du centre de contact citoyen (CCC)',
  'attempts.PAN': 'la démarche auprès du point d’accès numérique (PAN)',
  'attempts.PAN.tried': 'la démarche auprès du point d’accès numérique (PAN)',
  'attempts.PAN.outcome': 'le résultat auprès du point d’accès numérique (PAN)',
  'attempts.SUBSTITUTION': 'la demande de solution de substitution',
  'attempts.SUBSTITUTION.tried': 'la demande de solution de substitution',
  'attempts.SUBSTITUTION.outcome': 'le résultat de la demande de substitution',
  hoursSpent: 'le temps passé par la structure',
  caseCode: 'le code de situation',
  narrative: 'le récit des faits',
  testimony: 'le témoignage',
  testimonyConsent: 'l’accord pour publier le témoignage',
};

/** {field} is the field's name, {path} the field as it was sent, {limits} what it may hold. */
const SENTENCES: Record<FieldErrorCode, string> = {
  REQUIRED: 'Indiquez {field}.',
  WRONG_TYPE: 'La réponse n’a pas la forme attendue : {field}.',
  UNKNOWN_FIELD: 'Le champ « {path} » n’existe pas dans le formulaire : retirez-le.',
  DATE_INVALID: 'Cette date n’existe pas dans le calendrier : {field}.',
  DATE_IN_FUTURE: 'Cette date est dans le futur : {field}. Indiquez au plus tard aujourd’hui.',
  DATE_TOO_OLD: 'Cette date est antérieure à 2012, avant toute démarche en ligne : {field}.',
  DATE_ORDER: 'Les deux dates se croisent : {field} ne peut pas précéder {earlier}.',
  DATE_IMPLAUSIBLE: 'Cette date est peu vraisemblable : {field}. Vérifiez l’année.',
  OUT_OF_RANGE: 'Cette valeur est hors des limites : {field}{limits}.',
  NOT_BY_QUARTER: 'Comptez par quarts d’heure (0,25 ; 0,5 ; 0,75…) : {field}.',
  NOT_BY_CENT: 'Indiquez des euros, avec deux décimales au plus : {field}.',
  TEXT_TOO_LONG: `Ce texte dépasse ${TEXT_MAX_LENGTH.toLocaleString('fr-FR')} caractères : {field}.`,
  TOO_MANY: 'Il y a trop de réponses : {field}.',
  DUPLICATE: 'Cette réponse est déjà donnée plus haut : {field}.',
  UNKNOWN_SITE: 'Ce lieu n’est pas dans la liste : {field}. Choisissez-le dans la liste proposée.',
  VOCABULARY_CODE_UNKNOWN: 'Cette réponse n’est pas dans la liste : {field}. Choisissez-en une dans la liste proposée.',
  VOCABULARY_CODE_RETIRED: 'Cette réponse n’est plus proposée : {field}. Choisissez-en une autre dans la liste.',
  OUTCOME_WITHOUT_ATTEMPT: 'Un résultat est indiqué alors que la démarche n’a pas été tentée : {field}.',
  OUTCOME_OF_ANOTHER_CHANNEL: 'Ce résultat est celui d’une autre démarche : {field}.',
  CASE_CODE_NOT_OURS: 'Le code de situation a la forme « K7QF-3MXR ». N’écrivez ni nom ni numéro ; laissez vide pour en recevoir un.',
  CONSENT_WITHOUT_TESTIMONY: 'Il n’y a pas de témoignage à publier : retirez l’accord, ou écrivez le témoignage.',
  IDENTIFIER_FOUND: 'Ce texte permettrait de reconnaître quelqu’un : {field}. Masquez les passages signalés.',
};

/** With DATE_ORDER: the date that must come first. */
const EARLIER: Readonly<Record<string, string>> = {
  discoveredOn: 'la date des faits',
  'ruptures.*.until': 'le début de la rupture nº\u00A0#',
};

const LIMITS: Readonly<Record<string, string>> = {
  hoursSpent: ` (de 0 à ${HOURS_SPENT_MAX} heures)`,
  'ruptures.*.amountLost': ` (de 0 à ${AMOUNT_LOST_MAX_EUROS.toLocaleString('fr-FR')} €)`,
};

/** The sentence for a finding, naming the field as the form does. */
export function messageOf({ path, code }: Pick<Finding, 'path' | 'code'>): string {
  const generic = path.replace(/\.\d+/g, '.*');
  const slots: Readonly<Record<string, string>> = {
    field: nameOf(generic), path: path.slice(0, 80), earlier: EARLIER[generic] ?? '', limits: LIMITS[generic] ?? '',
  };
  const sentence = SENTENCES[code].replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
  return typographic(code === 'UNKNOWN_FIELD' ? sentence : sentence.replace(/#/g, String(rankIn(path))));
}

function nameOf(generic: string): string {
  return FIELD_NAMES[generic] ?? 'le signalement';
}

function rankIn(path: string): number {
  return Number(/\.(\d{1,9})/.exec(path)?.[1] ?? 0) + 1;
}

/** French spaces: narrow before ; ! ?, no-break before : and inside guillemets. */
function typographic(sentence: string): string {
  return sentence.replace(/ (?=[;!?])/g, '\u202F').replace(/ (?=[:»€])/g, '\u00A0').replace(/« /g, '«\u00A0');
}
