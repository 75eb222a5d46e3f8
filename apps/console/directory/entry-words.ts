import { DIRECTORY_TEXTS, meansOf, topicsOf, type DirectorySection, type DirectoryText } from '@vigie/contracts';
import { findSite } from '@vigie/reference';
import { typesetText } from '../i18n/typeset';
import { text } from './messages.fr';

interface About { readonly section: DirectorySection; readonly siteCode: string; readonly topic: string; readonly means: string | null }

export const topicLabel = (section: DirectorySection, topic: string): string => labelOf(topicsOf(section), topic);

/** How, in words; null says that the service does not exist. */
export const meansLabel = (section: DirectorySection, means: string | null): string => (means === null ? text.absent : labelOf(meansOf(section), means));

export const siteName = (code: string): string => findSite(code)?.name ?? code;

/** What a button of its row acts on, in one breath. */
export const nameOf = ({ section, siteCode, topic, means }: About): string => `${topicLabel(section, topic)}, ${meansLabel(section, means)}, ${siteName(siteCode)}`;

/** A field of an entry as one reads it in its history or in a proposal. */
export function fieldLabel(field: string): string {
  if (field === 'source') return text.sourceField;
  return text.form.fields[field as keyof typeof text.form.fields] ?? field;
}

export function fieldValue(section: DirectorySection, field: string, value: string | null): string {
  if (field === 'means') return meansLabel(section, value);
  return value ?? text.nothing;
}

/** Fields of a form that hold a text, in the order one fills them. */
export const FORM_TEXTS: readonly DirectoryText[] = ['address', 'opening', 'phone', 'email', 'link', 'conditions', 'source'] satisfies typeof DIRECTORY_TEXTS;

function labelOf(terms: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return typesetText(terms.find((term) => term.code === code)?.label ?? code);
}
