import { isCaseCode } from '@vigie/domain';
import type { Finding, Rule, ValidationContext } from '../validation';

const FREE_TEXTS = ['narrative', 'testimony'] as const;

export const consent: Rule = ({ testimony, testimonyConsent }) =>
  testimony === null && testimonyConsent === true ? [{ path: 'testimonyConsent', code: 'CONSENT_WITHOUT_TESTIMONY' }] : [];

export const caseCode: Rule = ({ caseCode: code }, context) => {
  if (code == null || isCaseCode(code)) return [];
  const identifiers = identifiersIn('caseCode', code, context);
  return identifiers.length > 0 ? identifiers : [{ path: 'caseCode', code: 'CASE_CODE_NOT_OURS' }];
};

/** Reads the texts as they were sent, so that the hits fall where the person sees them. */
export function freeTexts(sent: Readonly<Record<string, unknown>>, context: ValidationContext): Finding[] {
  return FREE_TEXTS.flatMap((field) => identifiersIn(field, sent[field], context));
}

function identifiersIn(path: string, text: unknown, { findIdentifiers }: ValidationContext): Finding[] {
  const hits = typeof text === 'string' ? findIdentifiers(text) : [];
  return hits.length > 0 ? [{ path, code: 'IDENTIFIER_FOUND', hits }] : [];
}
