import { ANY_BODY } from '@vigie/domain';
import { RUPTURE_BODIES } from '@vigie/reference';
import { TEXT_MESSAGES } from '../messages.fr';

/** A text as national staff fill it in. */
export interface OpposableTextForm {
  readonly bodyCode: string;
  readonly title: string;
  readonly reference: string;
  readonly excerpt: string;
  readonly url?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

export interface TextFault {
  readonly field: keyof OpposableTextForm;
  /** French, to show beside the field. */
  readonly message: string;
}

const BODIES: ReadonlySet<string> = new Set([ANY_BODY, ...RUPTURE_BODIES.map(({ code }) => code)]);

/** The form with its spaces tidied and nothing where nothing was written. */
export function tidied(form: OpposableTextForm): OpposableTextForm {
  const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return {
    bodyCode: form.bodyCode, title: line(form.title), reference: line(form.reference), excerpt: line(form.excerpt),
    url: form.url?.trim() || null, validFrom: form.validFrom ?? null, validUntil: form.validUntil ?? null,
  };
}

/** What keeps a tidied form from being saved; empty when nothing does. */
export function faultsOf(form: OpposableTextForm): TextFault[] {
  const within = (text: string, least: number, most: number) => text.length >= least && text.length <= most;
  const faults: [boolean, keyof OpposableTextForm, string][] = [
    [BODIES.has(form.bodyCode), 'bodyCode', TEXT_MESSAGES.unknownBody],
    [within(form.title, 3, 160), 'title', TEXT_MESSAGES.title],
    [within(form.reference, 3, 240), 'reference', TEXT_MESSAGES.reference],
    [within(form.excerpt, 10, 1_200), 'excerpt', TEXT_MESSAGES.excerpt],
    [!form.url || (form.url.length <= 500 && /^https:\/\/[^\s<>"]+$/.test(form.url)), 'url', TEXT_MESSAGES.url],
    [!form.validFrom || !form.validUntil || form.validFrom <= form.validUntil, 'validUntil', TEXT_MESSAGES.dates],
  ];
  return faults.filter(([fine]) => !fine).map(([, field, message]) => ({ field, message }));
}
