import { useSyncExternalStore, type ReactNode } from 'react';
import { Banner, DemoBanner } from '@vigie/ui';
import { ClockNotice } from '../clock/clock-notice';
import { go } from '../routing/address';
import { useSession } from '../session/session-store';
import { Brand } from './brand';
import { drafts } from '../report/draft/drafts';
import { useOnline } from './connection';
import { UpdateNotice } from './update-notice';
import { text } from './messages.fr';
import './page.css';

interface PageProps {
  /** At the end of the top bar. */
  readonly actions?: ReactNode;
  /** In the place of the mark, when the screen has its own way back. */
  readonly start?: ReactNode;
  /** A screen to fill in: what is true of the whole visit is said in two words. */
  readonly brief?: boolean;
  /** Two columns where there is room for them. */
  readonly wide?: boolean;
  /** What can be done here without a network. REPORT: what is typed is kept and sent. */
  readonly offline?: 'REPORT' | 'HOME' | 'OTHER' | 'READABLE';
  readonly children: ReactNode;
}

/** The frame of every signed-in screen: what is true of the whole visit, a top bar, one column to read. */
export function Page({ actions, start, brief, wide, offline = 'OTHER', children }: PageProps) {
  const session = useSession();
  const online = useOnline();
  const kept = useSyncExternalStore(drafts.subscribe, drafts.isKept);
  return (
    <div className="page" data-wide={wide || undefined}>
      <a className="page-skip" href="#content">{text.skip}</a>
      <header>
        {session.status === 'SIGNED_IN' && session.viewer.demo && (brief ? <Banner tone="warning" title={text.demo} /> : <DemoBanner />)}
        <div className="page-bar">
          {start ?? <a className="page-home" href="/" aria-label={text.home} onClick={(event) => { event.preventDefault(); go({ page: 'HOME' }); }}><Brand /></a>}
          <div className="page-actions">{actions}</div>
        </div>
      </header>
      <div role="status">{!online && <Banner tone="warning" title={text.offline}>{kept || offline !== 'REPORT' ? text.offlineBody[offline] : text.offlineUnkept}</Banner>}<ClockNotice /><UpdateNotice /></div>
      <main id="content" className="page-content" tabIndex={-1}>{children}</main>
    </div>
  );
}
