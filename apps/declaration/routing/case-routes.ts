import { parseCaseCode } from '@vigie/domain';

/** Which cases of the structure a list shows. */
export const CASE_TABS = ['OPEN', 'EXPIRING', 'WAITING', 'SOLVED'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export type CaseRoute =
  | { readonly page: 'CASES'; readonly tab: CaseTab }
  | { readonly page: 'CASE' | 'CASE_SOLVE'; readonly caseCode: string }
  | { readonly page: 'CASE_REPORT'; readonly caseCode: string; readonly reportId: string }
  /** `step`: the id of a step to correct, or the channel of a new one, or null. */
  | { readonly page: 'CASE_STEP'; readonly caseCode: string; readonly step: string | null };

const ROOT = '/situations';
const TAB_PATHS: Readonly<Record<CaseTab, string>> = { OPEN: ROOT, EXPIRING: `${ROOT}/expirent`, WAITING: `${ROOT}/en-attente`, SOLVED: `${ROOT}/resolues` };
const STEP = 'etape';
const SOLVE = 'cloture';
const REPORT = 'signalement';

export const isCaseRoute = (route: { readonly page: string }): route is CaseRoute => route.page === 'CASES' || route.page.startsWith('CASE');

export function casePathOf(route: CaseRoute): string {
  switch (route.page) {
    case 'CASES':
      return TAB_PATHS[route.tab];
    case 'CASE':
      return `${ROOT}/${route.caseCode}`;
    case 'CASE_SOLVE':
      return `${ROOT}/${route.caseCode}/${SOLVE}`;
    case 'CASE_REPORT':
      return `${ROOT}/${route.caseCode}/${REPORT}/${route.reportId}`;
    case 'CASE_STEP':
      return `${ROOT}/${route.caseCode}/${STEP}${route.step === null ? '' : `/${route.step}`}`;
  }
}

/** Null for a path that is none of these; a name in the place of a code is none. */
export function caseRouteOf(path: string): CaseRoute | null {
  const tab = CASE_TABS.find((each) => TAB_PATHS[each] === path);
  if (tab) return { page: 'CASES', tab };
  const [code, act, step, ...rest] = path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1).split('/') : [];
  const caseCode = code === undefined ? null : parseCaseCode(code);
  if (caseCode === null || rest.length > 0) return null;
  if (act === undefined) return { page: 'CASE', caseCode };
  if (act === SOLVE && step === undefined) return { page: 'CASE_SOLVE', caseCode };
  if (act === REPORT && step !== undefined && /^[\w-]{1,40}$/.test(step)) return { page: 'CASE_REPORT', caseCode, reportId: step };
  return act === STEP && (step === undefined || /^[\w-]{1,40}$/.test(step)) ? { page: 'CASE_STEP', caseCode, step: step ?? null } : null;
}
