import { Suspense, useEffect } from 'react';
import { LoadingState } from '@vigie/ui';
import { HomePage } from '../home/home-page';
import { useRoute } from '../routing/address';
import { ConsoleOnlyPage } from '../session/console-only-page';
import { InvitationPage } from '../session/invitation-page';
import { useSession, type Session } from '../session/session-store';
import { SignInPage } from '../session/sign-in-page';
import { canReport } from '../session/viewer';
import { ConfirmHost } from './confirm';
import { ErrorBoundary } from './error-boundary';
import { lazyScreen } from './lazy-screen';
import { text } from './messages.fr';
import { UnknownPage } from './unknown-page';
import { UnreachedPage } from './unreached-page';

const LettersPage = lazyScreen(() => import('../letters/letters-page'));
const VerifyPage = lazyScreen(() => import('../verify/verify-page'));
const ReportPages = lazyScreen(() => import('../report/report-pages'));
const WatchPage = lazyScreen(() => import('../watch/watch-page'));
const NotificationsPage = lazyScreen(() => import('../notifications/notifications-page'));
const PasswordPage = lazyScreen(() => import('../password/password-page'));
const MessagesPage = lazyScreen(() => import('../messages/messages-page'));
const AnomaliesPage = lazyScreen(() => import('../anomalies/anomalies-page'));
const UnsubscribePage = lazyScreen(() => import('../notifications/unsubscribe-page'));
const AnswersPage = lazyScreen(() => import('../answers/answers-page'));
const StructurePage = lazyScreen(() => import('../structure/structure-page'));
const PrefecturePage = lazyScreen(() => import('../prefecture/prefecture-page'));
const CasePages = lazyScreen(() => import('../cases/case-pages'));

/** @param arrivalToken the secret a link of an e-mail brought, already taken out of the address bar */
export function App({ arrivalToken }: { readonly arrivalToken: string | null }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Opening />}><Screen arrivalToken={arrivalToken} /></Suspense>
      <ConfirmHost />
    </ErrorBoundary>
  );
}

function Screen({ arrivalToken }: { readonly arrivalToken: string | null }) {
  const route = useRoute();
  const session = useSession();
  useQueue(session);
  if (route.page === 'INVITATION') return <InvitationPage token={arrivalToken} />;
  if (route.page === 'VERIFY') return <VerifyPage token={arrivalToken} />;
  if (route.page === 'UNSUBSCRIBE') return <UnsubscribePage token={arrivalToken} />;
  if (route.page === 'ANSWERS') return <AnswersPage token={arrivalToken} />;
  if (session.status === 'OPENING') return <Opening />;
  if (session.status === 'UNKNOWN') return <UnreachedPage failure={session.failure} />;
  if (session.status === 'SIGNED_OUT') return <SignInPage token={route.page === 'SIGN_IN' ? arrivalToken : null} failure={session.failure} />;
  if (!canReport(session.viewer)) return <ConsoleOnlyPage />;
  switch (route.page) {
    case 'REPORT':
    case 'RECEIPT':
      return <ReportPages route={route} viewer={session.viewer} />;
    case 'STRUCTURE':
      return <StructurePage viewer={session.viewer} />;
    case 'PREFECTURE':
      return <PrefecturePage viewer={session.viewer} />;
    case 'CASES':
    case 'CASE':
    case 'CASE_STEP':
    case 'CASE_REPORT':
    case 'CASE_SOLVE':
      return <CasePages route={route} viewer={session.viewer} />;
    case 'LETTERS':
      return <LettersPage key={route.caseCode} caseCode={route.caseCode} viewer={session.viewer} />;
    case 'WATCH':
      return <WatchPage />;
    case 'NOTIFICATIONS':
      return <NotificationsPage />;
    case 'PASSWORD':
      return <PasswordPage viewer={session.viewer} />;
    case 'MESSAGES':
      return <MessagesPage />;
    case 'ANOMALIES':
      return <AnomaliesPage />;
    case 'HOME':
    case 'SIGN_IN':
      return <HomePage viewer={session.viewer} />;
    case 'UNKNOWN':
      return <UnknownPage />;
  }
}

/** Once the server has said who is here: sends what waits, and keeps the server's copies of what is typed. */
function useQueue(session: Session): void {
  const owner = session.status === 'SIGNED_IN' && session.confirmed && canReport(session.viewer) ? session.viewer.id : null;
  useEffect(() => {
    if (owner === null) return;
    let stop: (() => void) | null = null;
    let current = true;
    void import('../queue/keep-up').then(({ keepUp }) => { if (current) stop = keepUp(owner); }).catch(() => undefined);
    return () => { current = false; stop?.(); };
  }, [owner]);
}

const Opening = () => <main className="page-content"><h1 className="vg-hidden">Vigie</h1><LoadingState label={text.opening} /></main>;
