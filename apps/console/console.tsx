import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { request } from './graphql/request';
import { HomePage } from './home/home-page';
import { i18nProvider } from './i18n/i18n-provider';
import { ConsoleLayout } from './layout/console-layout';
import { lazyPage } from './layout/lazy-page';
import { AccessDeniedPage, CrashPage, NotFoundPage } from './layout/pages-of-last-resort';
import { dataProviderOf } from './providers/data-provider';
import { queryClient } from './providers/query-client';
import { reports } from './reports';
import { reportReader } from './reports/report-reader';
import { authProviderOf } from './session/auth-provider';
import { Guarded } from './session/guarded';
import { SignInPage } from './session/sign-in-page';
import { darkTheme, lightTheme } from './theme/theme';

const authProvider = authProviderOf(request, queryClient);
const dataProvider = dataProviderOf({ signalements: reportReader(request) });

const AnalysesPage = lazyPage(() => import('./analyses/analyses-page'));
const AlertsPage = lazyPage(() => import('./alerts/alerts-page'));
const AlertPage = lazyPage(() => import('./alerts/alert-page'));
const DossiersPage = lazyPage(() => import('./dossiers/dossiers-page'));
const DossierPage = lazyPage(() => import('./dossiers/dossier-page'));
const ExportsPage = lazyPage(() => import('./exports/exports-page'));
const MeetingPage = lazyPage(() => import('./meeting/meeting-page'));
const BaselinePage = lazyPage(() => import('./baseline/baseline-page'));
const DirectoryPage = lazyPage(() => import('./directory/directory-page'));
const AnomaliesPage = lazyPage(() => import('./anomalies/anomalies-page'));
const AnomalyPage = lazyPage(() => import('./anomalies/anomaly-page'));
const NetworkPage = lazyPage(() => import('./network/network-page'));
const AuditPage = lazyPage(() => import('./audit/audit-page'));
const RoutingPage = lazyPage(() => import('./routing/routing-page'));
const TriagePage = lazyPage(() => import('./triage/triage-page'));
const PrefecturePage = lazyPage(() => import('./prefecture/prefecture-page'));
const NotificationsPage = lazyPage(() => import('./notifications/notifications-page'));
const VerbatimsPage = lazyPage(() => import('./verbatims/verbatims-page'));
const WavePage = lazyPage(() => import('./wave/wave-page'));
const SecurityPage = lazyPage(() => import('./security/security-page'));
const InvitationPage = lazyPage(() => import('./session/invitation-page'));
const LinkPage = lazyPage(() => import('./session/link-page'));
const MembersPage = lazyPage(() => import('./accounts/members-page'));
const ImportPage = lazyPage(() => import('./import/import-page'));
const ApiTokensPage = lazyPage(() => import('./api-tokens/api-tokens-page'));
const AccountsPage = lazyPage(() => import('./accounts/accounts-page'));
const StructuresPage = lazyPage(() => import('./structures/structures-page'));
const StructureListPage = lazyPage(() => import('./structures/list/structure-list-page'));
const AssociationsPage = lazyPage(() => import('./associations/associations-page'));
const FederationsPage = lazyPage(() => import('./federations/federations-page'));
const VocabulariesPage = lazyPage(() => import('./vocabularies/vocabularies-page'));
const ThresholdsPage = lazyPage(() => import('./thresholds/thresholds-page'));
const OpposableTextsPage = lazyPage(() => import('./opposable-texts/opposable-texts-page'));
const JobFailuresPage = lazyPage(() => import('./job-failures/job-failures-page'));


/** The map comes first and whole; what staff open less often comes when they do. */
export function Console() {
  return (
    <Admin disableTelemetry requireAuth title="Vigie" authProvider={authProvider} dataProvider={dataProvider} i18nProvider={i18nProvider} queryClient={queryClient}
      theme={lightTheme} darkTheme={darkTheme} layout={ConsoleLayout} loginPage={SignInPage} dashboard={HomePage} catchAll={NotFoundPage} accessDenied={AccessDeniedPage} error={CrashPage}>
      <Resource {...reports} />
      <CustomRoutes noLayout>
        <Route path="/invitation" element={<InvitationPage />} />
        <Route path="/connexion" element={<LinkPage />} />
      </CustomRoutes>
      <CustomRoutes>
        <Route path="/securite" element={<SecurityPage />} />
        <Route path="/analyses" element={<Guarded page="analyses"><AnalysesPage /></Guarded>} />
        <Route path="/alertes" element={<Guarded page="alertes"><AlertsPage /></Guarded>} />
        <Route path="/alertes/:id" element={<Guarded page="alertes"><AlertPage /></Guarded>} />
        <Route path="/anomalies" element={<Guarded page="anomalies"><AnomaliesPage /></Guarded>} />
        <Route path="/anomalies/:id" element={<Guarded page="anomalies"><AnomalyPage /></Guarded>} />
        <Route path="/reseau" element={<Guarded page="reseau"><NetworkPage /></Guarded>} />
        <Route path="/tri/regles" element={<Guarded page="tri"><RoutingPage /></Guarded>} />
        <Route path="/tri" element={<Guarded page="tri"><TriagePage /></Guarded>} />
        <Route path="/prefectures/:siteCode" element={<Guarded page="prefectures"><PrefecturePage /></Guarded>} />
        <Route path="/dossiers" element={<Guarded page="dossiers"><DossiersPage /></Guarded>} />
        <Route path="/dossiers/:id" element={<Guarded page="dossiers"><DossierPage /></Guarded>} />
        <Route path="/exports" element={<Guarded page="exports"><ExportsPage /></Guarded>} />
        <Route path="/reunions" element={<Guarded page="reunions"><MeetingPage /></Guarded>} />
        <Route path="/notifications" element={<NotificationsPage />} />
        <Route path="/verbatims" element={<Guarded page="verbatims"><VerbatimsPage /></Guarded>} />
        <Route path="/echeances" element={<Guarded page="echeances"><WavePage /></Guarded>} />
        <Route path="/reference-2024" element={<Guarded page="reference-2024"><BaselinePage /></Guarded>} />
        <Route path="/annuaire" element={<Guarded page="annuaire"><DirectoryPage /></Guarded>} />
        <Route path="/membres" element={<Guarded page="membres"><MembersPage /></Guarded>} />
        <Route path="/importer" element={<Guarded page="importer"><ImportPage /></Guarded>} />
        <Route path="/acces-logiciels" element={<Guarded page="acces-logiciels"><ApiTokensPage /></Guarded>} />
        <Route path="/comptes" element={<Guarded page="comptes"><AccountsPage /></Guarded>} />
        <Route path="/structures" element={<Guarded page="structures"><StructuresPage /></Guarded>} />
        <Route path="/structures/importer" element={<Guarded page="structures"><StructureListPage /></Guarded>} />
        <Route path="/associations" element={<Guarded page="associations"><AssociationsPage /></Guarded>} />
        <Route path="/territoires" element={<Guarded page="territoires"><FederationsPage /></Guarded>} />
        <Route path="/vocabulaires" element={<Guarded page="vocabulaires"><VocabulariesPage /></Guarded>} />
        <Route path="/seuils" element={<Guarded page="seuils"><ThresholdsPage /></Guarded>} />
        <Route path="/textes-opposables" element={<Guarded page="textes-opposables"><OpposableTextsPage /></Guarded>} />
        <Route path="/journal" element={<Guarded page="journal"><AuditPage /></Guarded>} />
        <Route path="/incidents" element={<Guarded page="incidents"><JobFailuresPage /></Guarded>} />
      </CustomRoutes>
    </Admin>
  );
}
