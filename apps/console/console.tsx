import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { request } from './graphql/request';
import { HomePage } from './home/home-page';
import { i18nProvider } from './i18n/i18n-provider';
import { ConsoleLayout } from './layout/console-layout';
import { AccessDeniedPage, CrashPage, NotFoundPage } from './layout/pages-of-last-resort';
import { dataProviderOf } from './providers/data-provider';
import { queryClient } from './providers/query-client';
import { reports } from './reports';
import { reportReader } from './reports/report-reader';
import { authProviderOf } from './session/auth-provider';
import { SignInPage } from './session/sign-in-page';
import { darkTheme, lightTheme } from './theme/theme';

const authProvider = authProviderOf(request, queryClient);
const dataProvider = dataProviderOf({ signalements: reportReader(request) });

const BaselinePage = lazy(() => import('./baseline/baseline-page'));

/** The map comes first and whole; what staff open less often comes when they do. */
export function Console() {
  return (
    <Admin disableTelemetry requireAuth title="Vigie" authProvider={authProvider} dataProvider={dataProvider} i18nProvider={i18nProvider} queryClient={queryClient}
      theme={lightTheme} darkTheme={darkTheme} layout={ConsoleLayout} loginPage={SignInPage} dashboard={HomePage} catchAll={NotFoundPage} accessDenied={AccessDeniedPage} error={CrashPage}>
      <Resource {...reports} />
      <CustomRoutes>
        <Route path="/reference-2024" element={<BaselinePage />} />
      </CustomRoutes>
    </Admin>
  );
}
