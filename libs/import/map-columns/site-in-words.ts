import { PREFECTURE_SITES, findDepartment, sitesOf } from '@vigie/reference';
import { plain } from './plain';

const BY_WORDS: ReadonlyMap<string, string> = sitesByWords();

/** The préfecture or sous-préfecture that a text means: its code, its name, its town, or its département by name or number. Null when none or several. */
export function siteInWords(text: string): string | null {
  const words = plain(text);
  return BY_WORDS.get(words) ?? BY_WORDS.get(bare(words)) ?? BY_WORDS.get(numberIn(words)) ?? null;
}

/** « prefecture du rhone 69 » without what is said around the name. */
function bare(words: string): string {
  return words.replace(/^(?:la |le )?(?:sous prefecture|s p|sp|prefecture de police|prefecture|pref|departement|dept|dpt)\b\s*/, '').replace(/^(?:de la|de l|du|des|de|d)\s+/, '').replace(/\s+(?:\d{2,3}|2[ab])$/, '').trim();
}

function numberIn(words: string): string {
  return /(?:^| )(\d{2,3}|2[ab])$/.exec(words)?.[1] ?? /^(\d{2,3}|2[ab])(?: |$)/.exec(words)?.[1] ?? '';
}

/** What is most telling goes in last and wins: a département means its préfecture. */
function sitesByWords(): Map<string, string> {
  const byWords = new Map<string, string>();
  const add = (words: string, code: string) => { if (words !== '') byWords.set(words, code); };
  const sousPrefectures = PREFECTURE_SITES.filter(({ kind }) => kind === 'SOUS_PREFECTURE');
  const prefectures = PREFECTURE_SITES.filter(({ kind }) => kind === 'PREFECTURE');
  for (const site of [...sousPrefectures, ...prefectures]) {
    add(plain(site.communeName), site.code);
    // « Préfecture de police » says nothing once the office is taken off.
    add(bare(plain(site.name)), site.code);
  }
  for (const { departmentCode } of prefectures) {
    const [prefecture] = sitesOf(departmentCode);
    const department = findDepartment(departmentCode);
    if (!prefecture || !department) continue;
    for (const words of [departmentCode, String(Number(departmentCode) || departmentCode), department.name]) add(plain(words), prefecture.code);
  }
  for (const site of PREFECTURE_SITES) for (const words of [site.code, site.name]) add(plain(words), site.code);
  return byWords;
}
