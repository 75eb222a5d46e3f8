import { findDepartment, type PrefectureSite } from '@vigie/reference';

/** As many as a phone shows under a keyboard. */
const SHOWN = 8;

/** Lower case, no accents, hyphens and apostrophes as spaces: « Bourg-en-Bresse » is found by « bourg en ». */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Sites that hold every word typed: département, its number, town. « 69 » and the start of a name come first,
 * préfectures before sous-préfectures.
 */
export function searchSites(sites: readonly PrefectureSite[], typed: string): readonly PrefectureSite[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = sites.flatMap((site) => {
    const weight = weightOf(site, words);
    return weight === null ? [] : [{ site, weight: weight + (site.kind === 'PREFECTURE' ? 0 : 1) }];
  });
  return found.sort((a, b) => a.weight - b.weight).slice(0, SHOWN).map(({ site }) => site);
}

/** 0 for the number of the département, 2 when a name starts with what was typed, 4 elsewhere; null when a word is missing. */
function weightOf(site: PrefectureSite, words: readonly string[]): number | null {
  const code = site.departmentCode.toLowerCase();
  const names = [findDepartment(site.departmentCode)?.name ?? '', site.communeName, site.name].map(plain);
  const all = ` ${code} ${names.join(' ')}`;
  if (!words.every((word) => all.includes(` ${word}`))) return null;
  if (words.includes(code)) return 0;
  return names.some((name) => name.startsWith(words.join(' '))) ? 2 : 4;
}
