import { describe, expect, it } from 'vitest';
import { REPORT_SCREENS, pathOf, routeOf } from './routes';

describe('routes', () => {
  it('gives every screen a path of its own, read back as the same screen', () => {
    const paths = REPORT_SCREENS.map((screen) => pathOf({ page: 'REPORT', screen }));
    expect(new Set(paths).size).toBe(REPORT_SCREENS.length);
    expect(paths.map(routeOf)).toEqual(REPORT_SCREENS.map((screen) => ({ page: 'REPORT', screen })));
  });

  it('forgives a trailing slash and says when a path is unknown', () => {
    expect(routeOf('/invitation/')).toEqual({ page: 'INVITATION' });
    expect(routeOf('/')).toEqual({ page: 'HOME' });
    expect(routeOf('/ailleurs')).toEqual({ page: 'UNKNOWN' });
  });
});
