import { describe, expect, it } from 'vitest';
import { FIELD_ERROR_CODES } from './field-error-codes';
import { messageOf } from './messages.fr';

const PATHS = [
  'siteCode', 'occurredOn', 'discoveredOn', 'audience', 'stayDocument', 'stayDocumentExpiresOn', 'difficulties', 'difficulties.3', 'ruptures', 'ruptures.0', 'ruptures.0.right', 'ruptures.1.body',
  'ruptures.1.state', 'ruptures.1.since', 'ruptures.1.until', 'ruptures.1.amountLost', 'causality', 'attempts', 'attempts.CCC', 'attempts.PAN.tried', 'attempts.SUBSTITUTION.outcome',
  'hoursSpent', 'caseCode', 'narrative', 'testimony', 'testimonyConsent',
];

describe('messages of the form', () => {
  it.each(FIELD_ERROR_CODES)('has a finished sentence for %s at every field', (code) => {
    for (const path of PATHS) expect(messageOf({ path, code })).toMatch(/^[A-ZÉ][^{}#]+[.)]$/);
  });

  it('names the field, with its rank in the list', () => {
    expect(messageOf({ path: 'ruptures.1.until', code: 'DATE_ORDER' })).toBe('Les deux dates se croisent\u00A0: la fin de la rupture nº\u00A02 ne peut pas précéder le début de la rupture nº\u00A02.');
    expect(messageOf({ path: 'audience', code: 'REQUIRED' })).toBe('Indiquez la situation de la personne.');
    expect(messageOf({ path: 'hoursSpent', code: 'OUT_OF_RANGE' })).toBe('Cette valeur est hors des limites\u00A0: le temps passé par la structure (de 0 à 999 heures).');
  });

  it('quotes an unknown field as it was sent, whatever it is', () => {
    expect(messageOf({ path: '$& {field} #', code: 'UNKNOWN_FIELD' })).toContain('«\u00A0$& {field} #\u00A0»');
    expect(messageOf({ path: 'constructor', code: 'UNKNOWN_FIELD' })).toContain('constructor');
  });

  it('keeps French spaces', () => {
    for (const code of FIELD_ERROR_CODES) expect(messageOf({ path: 'caseCode', code })).not.toMatch(/ [;:!?»€]|« /);
  });
});
