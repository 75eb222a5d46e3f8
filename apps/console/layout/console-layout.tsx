import { Box, Drawer, IconButton } from '@mui/material';
import CloseIcon from '@mui/icons-material/Close';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { LiveProvider } from '../live/live-provider';
import { useDataTheme } from '../theme/use-data-theme';
import { isFederationStaff } from '../session/permissions';
import { SessionEnded } from '../session/session-ended';
import { useSessionWatch } from '../session/use-session-watch';
import { viewerQuery, type Viewer } from '../session/viewer';
import { DemoBanner } from '@vigie/ui';
import { FailuresStay } from './failures-stay';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import { text } from './messages.fr';
import { Navigation } from './navigation';
import { CrashPage, UnreachablePage } from './pages-of-last-resort';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import { useKeptFocus } from './use-kept-focus';

const SecurityPage = lazyPage(() => import('../security/security-page'));

/** Knows who is here before it draws anything that depends on it. */
export function ConsoleLayout({ children }: { children: ReactNode }) {
  const { data: viewer, dataUpdatedAt, isPending, refetch } = useQuery(viewerQuery());
  if (viewer) return <FailuresStay><SignedInLayout viewer={viewer} lookedAt={dataUpdatedAt}>{children}</SignedInLayout></FailuresStay>;
  return <main>{isPending || viewer === null ? <Loading /> : <UnreachablePage onRetry={() => void refetch()} />}</main>;
}

function SignedInLayout({ viewer, lookedAt, children }: { viewer: Viewer; lookedAt: number; children: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  // The server answers nothing else to staff whose role demands a second factor they have not enrolled.
  const locked = viewer.secondFactor === 'MISSING';
  const live = !locked && isFederationStaff(viewer.role);
  useDataTheme();
  useKeptFocus();
  const look = useSessionWatch(lookedAt);
  const closeMenu = () => setMenuOpen(false);
  return (
    <LiveProvider enabled={live} onCut={look}>
      <Box component="a" href="#contenu" sx={skipLink}>{text.skip}</Box>
      <header>
        {viewer.demo && <DemoBanner />}
        <TopBar viewer={viewer} live={live} onOpenMenu={() => setMenuOpen(true)} />
      </header>
      <Box sx={{ display: 'flex' }}>
        <Rail role={viewer.role} />
        <Box component="main" id="contenu" tabIndex={-1} sx={{ flex: 1, minWidth: 0, minHeight: 'calc(100vh - 56px)', '&:focus': { outline: 'none' } }}>
          <ErrorBoundary resetKeys={[pathname]} fallbackRender={({ error }) => <CrashPage error={error instanceof Error ? error : new Error(String(error))} />}>
            <Suspense fallback={<Loading />}>{locked ? <SecurityPage /> : children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <SessionEnded />
      <Drawer open={menuOpen} onClose={closeMenu} slotProps={{ paper: { sx: { width: 280 }, 'aria-label': text.navigation } }}>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
          <IconButton aria-label={text.closeMenu} onClick={closeMenu}><CloseIcon /></IconButton>
        </Box>
        <Navigation role={viewer.role} shape="list" onNavigate={closeMenu} />
      </Drawer>
    </LiveProvider>
  );
}

const skipLink = {
  position: 'absolute', left: 8, top: -60, zIndex: 'tooltip', bgcolor: 'background.paper', color: 'text.primary', p: 1, borderRadius: 1, '&:focus': { top: 8 },
} as const;
