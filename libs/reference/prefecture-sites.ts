import { SITE_ROWS } from './generated/sites.generated';
import { findDepartment, type Department, type DepartmentCode, type RegionCode } from './territories';

/** `P69` for a préfecture, `SP692` for the sous-préfecture of arrondissement 692. */
export type SiteCode = `P${string}` | `SP${string}`;

export type SiteKind = 'PREFECTURE' | 'SOUS_PREFECTURE';

/** A préfecture or sous-préfecture, where a counter for foreigners may stand. */
export interface PrefectureSite {
  readonly code: SiteCode;
  readonly kind: SiteKind;
  readonly name: string;
  readonly departmentCode: DepartmentCode;
  readonly regionCode: RegionCode;
  readonly communeCode: string;
  readonly communeName: string;
}

/** The 101 préfectures (Paris: the Préfecture de police), then the 233 sous-préfectures. */
export const PREFECTURE_SITES: readonly PrefectureSite[] = /* @__PURE__ */ SITE_ROWS.map(toSite);

const sitesByCode: ReadonlyMap<string, PrefectureSite> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ PREFECTURE_SITES.map((site) => [site.code, site]),
);

/** The site of that code, or undefined. */
export const findSite = (code: string): PrefectureSite | undefined => sitesByCode.get(code);

/** The sites of a département, its préfecture first; none for a code that is no département. */
export const sitesOf = (departmentCode: string): readonly PrefectureSite[] =>
  PREFECTURE_SITES.filter((site) => site.departmentCode === departmentCode);

/** The préfecture of a département, or undefined. */
export const prefectureOf = (departmentCode: string): PrefectureSite | undefined => findSite(`P${departmentCode}`);

/** The département of a site, or undefined for a code that is no site. */
export const departmentOf = (siteCode: string): Department | undefined => {
  const site = findSite(siteCode);
  return site && findDepartment(site.departmentCode);
};

function toSite([code, name, departmentCode, communeCode, communeName]: (typeof SITE_ROWS)[number]): PrefectureSite {
  const department = findDepartment(departmentCode);
  if (!department) throw new Error(`${code} stands in an unknown département ${departmentCode}`);
  return { code, kind: code.startsWith('SP') ? 'SOUS_PREFECTURE' : 'PREFECTURE', name, departmentCode, regionCode: department.regionCode, communeCode, communeName };
}
