import { describe, expect, it } from 'vitest';
import { newCaseCode } from '@vigie/domain';
import { CASE_TABS } from './case-routes';
import { REPORT_SCREENS, pathOf, routeOf, type Route } from './routes';

describe('routes', () => {
  it('gives every screen a path of its own, read back as the same screen', () => {
    const paths = REPORT_SCREENS.map((screen) => pathOf({ page: 'REPORT', screen }));
    expect(new Set(paths).size).toBe(REPORT_SCREENS.length);
    expect(paths.map(routeOf)).toEqual(REPORT_SCREENS.map((screen) => ({ page: 'REPORT', screen })));
  });

  it('reads back every screen of a case, and takes a name for no case', () => {
    const caseCode = newCaseCode();
    const routes: Route[] = [
      ...CASE_TABS.map((tab): Route => ({ page: 'CASES', tab })), { page: 'CASE', caseCode }, { page: 'CASE_STEP', caseCode, step: null },
      { page: 'CASE_STEP', caseCode, step: 'DEFENSEUR_DES_DROITS' }, { page: 'CASE_STEP', caseCode, step: '0197a5b2-7a3c-7def-8123-0123456789ab' }, { page: 'CASE_SOLVE', caseCode },
      { page: 'CASE_REPORT', caseCode, reportId: '0197a5b2-7a3c-7def-8123-0123456789ab' },
    ];
    expect(routes.map(pathOf).map(routeOf)).toEqual(routes);
    expect(routeOf(`/situations/${caseCode.toLowerCase().replace('-', '')}`)).toEqual({ page: 'CASE', caseCode });
    for (const path of ['/situations/fatou-diallo', `/situations/${caseCode}/ailleurs`, '/situations/%E0%A4%A']) expect(routeOf(path)).toEqual({ page: 'UNKNOWN' });
  });

  it('takes the code of a case from the address of its letters, and nothing else', () => {
    expect(routeOf('/courriers/K7QF-3MXR')).toEqual({ page: 'LETTERS', caseCode: 'K7QF-3MXR' });
    expect(pathOf({ page: 'LETTERS', caseCode: 'K7QF-3MXR' })).toBe('/courriers/K7QF-3MXR');
    expect(routeOf('/courriers/Mamadou')).toEqual({ page: 'UNKNOWN' });
  });

  it('forgives a trailing slash and says when a path is unknown', () => {
    expect(routeOf('/invitation/')).toEqual({ page: 'INVITATION' });
    expect(routeOf('/')).toEqual({ page: 'HOME' });
    expect(routeOf('/ailleurs')).toEqual({ page: 'UNKNOWN' });
  });
});
