import { isCaseCode } from '@vigie/domain';
import { TEXT_MAX_LENGTH } from '../report-form';
import type { Finding, Rule, ValidationContext } from '../validation';

const FREE_TEXTS = ['narrative', 'testimony'] as const;

export const consent: Rule = ({ testimony, testimonyConsent }) =>
  testimony === null && testimonyConsent === true ? [{ path: 'testimonyConsent', code: 'CONSENT_WITHOUT_TESTIMONY' }] : [];

export const caseCode: Rule = ({ caseCode: code }, context) => {
  if (code == null || isCaseCode(code)) return [];
  const identifiers = identifiersIn('caseCode', code, context);
  return identifiers.length > 0 ? identifiers : [{ path: 'caseCode', code: 'CASE_CODE_NOT_OURS' }];
};

type Texts = Readonly<Record<string, unknown>>;

/**
 * Reads the texts as they were sent, so that the hits fall where the person sees them; then as they
 * would be kept, so that nothing is kept that was not looked at.
 */
export function freeTexts(sent: Texts, kept: Texts, context: ValidationContext): Finding[] {
  return FREE_TEXTS.flatMap((field) => {
    const found = identifiersIn(field, sent[field], context);
    return found.length > 0 || kept[field] === sent[field] ? found : identifiersIn(field, kept[field], context);
  });
}

function identifiersIn(path: string, text: unknown, { findIdentifiers }: ValidationContext): Finding[] {
  // What is far too long is refused for its length: reading it would only keep others waiting.
  const hits = typeof text === 'string' && text.length <= 4 * TEXT_MAX_LENGTH ? findIdentifiers(text) : [];
  return hits.length > 0 ? [{ path, code: 'IDENTIFIER_FOUND', hits }] : [];
}
