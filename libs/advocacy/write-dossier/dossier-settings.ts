import { CAUSALITIES, addDays, daysBetween, monthOf, findIdentifiers, type Causality, type IsoDate } from '@vigie/domain';
import { findDepartment, findRegion, findSite } from '@vigie/reference';
import { isCivilDay, type Scope } from '@vigie/platform';
import type { PublishedVocabularies } from '@vigie/catalogue';
import type { DossierThemes } from '../persistence/dossier-parts';
import { refused, type Refusal } from '../outcome';

/** What a dossier is about, as staff choose it. The narrowest territory given decides the others. */
export interface DossierSettings {
  readonly title: string;
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  readonly siteCode?: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rights?: readonly string[] | null;
  readonly difficultyGroups?: readonly string[] | null;
  readonly sectors?: readonly string[] | null;
  readonly causality?: string | null;
  readonly recipient: readonly string[];
}

export interface CheckedSettings {
  readonly title: string;
  readonly regionCode: string | null;
  readonly departmentCode: string | null;
  readonly siteCode: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly themes: DossierThemes;
  readonly causality: Causality;
  readonly recipient: readonly string[];
}

const LONGEST_TITLE = 200;
const LONGEST_DAYS = 3_653;
const MOST_LINES = 8;
const LONGEST_LINE = 120;
/** Whom a letter goes to has a name and a public address; numbers of persons have no place there. */
const NEVER_IN_AN_ADDRESS = ['FOREIGNER_NUMBER', 'NIR', 'IBAN', 'BIRTH_DATE'];

/** What may be stored of what was asked, or why not. */
export function checkSettings(asked: DossierSettings, scope: Scope, vocabularies: PublishedVocabularies['vocabularies'], today: IsoDate): CheckedSettings | Refusal {
  const title = asked.title.replace(/[\s\p{C}]+/gu, ' ').trim();
  if (title === '' || title.length > LONGEST_TITLE) return refused('TITLE_MISSING');
  if (findIdentifiers(title).length > 0) return refused('IDENTIFIES');
  const place = placeOf(asked);
  if (!place) return refused('TERRITORY_UNKNOWN');
  if (scope.kind === 'REGION' && !(place.regionCode && scope.regionCodes.includes(place.regionCode))) return refused('TERRITORY_OUTSIDE');
  const { from, to } = asked;
  if (!isCivilDay(from) || !isCivilDay(to) || from > to || to > today || daysBetween(from, to) > LONGEST_DAYS) return refused('PERIOD_INVALID');
  if (monthOf(from) !== from || monthOf(addDays(to, 1)) !== addDays(to, 1)) return refused('PERIOD_OPEN');
  const themes = { rights: distinct(asked.rights), difficultyGroups: distinct(asked.difficultyGroups), sectors: distinct(asked.sectors) };
  const gone = retiredThemes(themes, vocabularies);
  if (gone.length > 0) return refused('CODE_RETIRED', gone.join(', '));
  const causality = CAUSALITIES.find((known) => known === (asked.causality ?? 'ALLEGED'));
  if (!causality) return refused('CODE_RETIRED', asked.causality ?? '');
  const recipient = asked.recipient.map((line) => line.replace(/[\s\p{C}]+/gu, ' ').trim()).filter((line) => line !== '');
  if (recipient.length === 0 || recipient.length > MOST_LINES || recipient.some((line) => line.length > LONGEST_LINE)) return refused('RECIPIENT_INVALID');
  if (findIdentifiers(recipient.join('\n')).some(({ kind }) => NEVER_IN_AN_ADDRESS.includes(kind))) return refused('IDENTIFIES');
  return { title, ...place, from, to, themes, causality, recipient };
}

/** Themes that the vocabulary in force no longer has, by their last words. */
export function retiredThemes(themes: DossierThemes, vocabularies: PublishedVocabularies['vocabularies']): string[] {
  const gone = (codes: readonly string[], name: 'rightsLost' | 'difficultyGroups' | 'sectors') => codes.flatMap((code) => {
    const term = vocabularies[name].find((one) => one.code === code);
    return term && term.retiredInVersion === null ? [] : [`«\u00a0${term?.label ?? code}\u00a0»`];
  });
  return [...gone(themes.rights, 'rightsLost'), ...gone(themes.difficultyGroups, 'difficultyGroups'), ...gone(themes.sectors, 'sectors')];
}

function placeOf({ regionCode, departmentCode, siteCode }: DossierSettings): Pick<CheckedSettings, 'regionCode' | 'departmentCode' | 'siteCode'> | null {
  if (siteCode) {
    const site = findSite(siteCode);
    return site ? { regionCode: site.regionCode, departmentCode: site.departmentCode, siteCode: site.code } : null;
  }
  if (departmentCode) {
    const department = findDepartment(departmentCode);
    return department ? { regionCode: department.regionCode, departmentCode: department.code, siteCode: null } : null;
  }
  if (!regionCode) return { regionCode: null, departmentCode: null, siteCode: null };
  return findRegion(regionCode) ? { regionCode, departmentCode: null, siteCode: null } : null;
}

const distinct = (codes: readonly string[] | null | undefined): string[] => [...new Set(codes ?? [])].sort();
