import type { ReactNode } from 'react';
import { formatCount } from '@vigie/ui';
import { go } from '../../routing/address';
import { CASE_TABS, casePathOf, type CaseTab } from '../../routing/case-routes';
import type { CaseList } from '../case-documents';
import { text } from '../messages.fr';

const COUNTED = { OPEN: 'open', EXPIRING: 'expiring', WAITING: 'waiting', SOLVED: 'solved' } as const satisfies Record<CaseTab, keyof CaseList['counts']>;

/** The lists there are and how many cases stand in each; every one has its own address. */
export function CaseTabs({ current, counts }: { readonly current: CaseTab | null; readonly counts: CaseList['counts'] | null }): ReactNode {
  return (
    <nav className="case-tabs" aria-label={text.tabs}>
      <ul>
        {CASE_TABS.map((tab) => (
          <li key={tab}>
            <a href={casePathOf({ page: 'CASES', tab })} aria-current={tab === current ? 'page' : undefined} data-tab={tab} onClick={(event) => { event.preventDefault(); go({ page: 'CASES', tab }, { replace: true }); }}>
              <span className="case-tab-count">{counts ? formatCount(counts[COUNTED[tab]]) : '–'}</span>
              <span>{text.tab[tab]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
