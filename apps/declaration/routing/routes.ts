import { caseRouteOf, casePathOf, isCaseRoute, type CaseRoute } from './case-routes';

/** The screens of a report, in order; the last one reads everything again before sending. */
export const REPORT_SCREENS = ['WHERE_AND_WHEN', 'PERSON', 'DIFFICULTIES', 'LOSSES', 'ATTEMPTS', 'WORDS', 'REVIEW'] as const;
export type ReportScreen = (typeof REPORT_SCREENS)[number];

export type Route =
  | { readonly page: 'HOME' | 'SIGN_IN' | 'INVITATION' | 'RECEIPT' | 'PREFECTURE' | 'STRUCTURE' | 'VERIFY' | 'WATCH' | 'NOTIFICATIONS' | 'PASSWORD' | 'MESSAGES' | 'ANOMALIES' | 'UNSUBSCRIBE' | 'ANSWERS' | 'UNKNOWN' }
  | { readonly page: 'REPORT'; readonly screen: ReportScreen }
  | { readonly page: 'LETTERS'; readonly caseCode: string }
  | CaseRoute;

const SCREEN_PATHS: Readonly<Record<ReportScreen, string>> = {
  WHERE_AND_WHEN: '/signaler/lieu-et-date',
  PERSON: '/signaler/personne',
  DIFFICULTIES: '/signaler/difficultes',
  LOSSES: '/signaler/droits',
  ATTEMPTS: '/signaler/demarches',
  WORDS: '/signaler/recit',
  REVIEW: '/signaler/relecture',
};

const PAGE_PATHS = { HOME: '/', SIGN_IN: '/connexion', INVITATION: '/invitation', RECEIPT: '/signaler/recu', PREFECTURE: '/prefecture', STRUCTURE: '/structure', VERIFY: '/verifier', WATCH: '/a-surveiller', NOTIFICATIONS: '/notifications', PASSWORD: '/mot-de-passe', MESSAGES: '/messages', ANOMALIES: '/anomalies', UNSUBSCRIBE: '/desabonnement', ANSWERS: '/reponses' } as const;

const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ...(Object.keys(PAGE_PATHS) as (keyof typeof PAGE_PATHS)[]).map((page): [string, Route] => [PAGE_PATHS[page], { page }]),
  ...REPORT_SCREENS.map((screen): [string, Route] => [SCREEN_PATHS[screen], { page: 'REPORT', screen }]),
]);

/** Letters of one case, by its code: it names nobody. */
const LETTERS_PATH = /^\/courriers\/([0-9A-Z]{4}-[0-9A-Z]{4})\/?$/;

/** Pages that a mail opens with a secret after the « # » of its link. */
export const takesToken = ({ page }: Route): boolean => page === 'INVITATION' || page === 'SIGN_IN' || page === 'VERIFY' || page === 'UNSUBSCRIBE' || page === 'ANSWERS';

/** The screen a path shows; a trailing slash is forgiven. */
export function routeOf(path: string): Route {
  const caseCode = LETTERS_PATH.exec(path)?.[1];
  if (caseCode) return { page: 'LETTERS', caseCode };
  const bare = path === '/' ? path : path.replace(/\/$/, '');
  return ROUTES.get(bare) ?? caseRouteOf(bare) ?? { page: 'UNKNOWN' };
}

/** The path of a screen; the one of home for a page that has none. */
export function pathOf(route: Route): string {
  if (route.page === 'LETTERS') return `/courriers/${route.caseCode}`;
  if (route.page === 'REPORT') return SCREEN_PATHS[route.screen];
  if (isCaseRoute(route)) return casePathOf(route);
  return route.page === 'UNKNOWN' ? PAGE_PATHS.HOME : PAGE_PATHS[route.page];
}
