import { meansOf, topicsOf, type DirectorySection } from '@vigie/contracts';
import { plain } from '../report/site/search-sites';
import { typesetText } from '../shell/typeset';
import type { Entry } from './directory-documents';
import { text } from './messages.fr';

/** A service or a type of permit in words. */
export const topicLabel = (section: DirectorySection, topic: string): string => labelOf(topicsOf(section), topic);

/** How, in words; that there is no such service here when there is no how. */
export const meansLabel = (section: DirectorySection, means: string | null): string => (means === null ? text.absent : labelOf(meansOf(section), means));

function labelOf(terms: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return typesetText(terms.find((term) => term.code === code)?.label ?? code);
}

/** Entries in which every word typed stands somewhere: service or permit, means, and all that is said of it. */
export function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const all = plain([topicLabel(entry.section, entry.topic), meansLabel(entry.section, entry.means), entry.address, entry.opening, entry.conditions, entry.link, entry.email].filter(Boolean).join(' '));
    return words.every((word) => all.includes(word));
  });
}
