import { useState } from 'react';
import { Button, EmptyState, ErrorState, LoadingState, TextField } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { Icon } from '../../controls/icon';
import { goBack } from '../../routing/address';
import type { CaseTab } from '../../routing/case-routes';
import { Page } from '../../shell/page';
import { ScreenHeading } from '../../shell/screen-heading';
import { SignOutButton } from '../../shell/sign-out-button';
import { text } from '../messages.fr';
import { CaseRow } from './case-row';
import { CaseTabs } from './case-tabs';
import { readSearch } from './search-text';
import { PER_PAGE, useCases, type CasesReading } from './use-cases';

/** The structure's cases: how many stand where, found by their code, the most pressing first. */
export function CaseListPage({ tab }: { readonly tab: CaseTab }) {
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState({ of: tab, number: 1 });
  const search = readSearch(typed);
  const q = search.kind === 'PART' ? search.q : null;
  const number = page.of === tab ? page.number : 1;
  const reading = useCases(tab, q, number);
  return (
    <Page start={<Button variant="quiet" className="back-button" onClick={() => goBack({ page: 'HOME' })}><Icon name="back" />{text.step.back}</Button>} actions={<SignOutButton />}>
      <ScreenHeading title={text.title}><p>{text.lead}</p></ScreenHeading>
      <CaseTabs current={q === null ? tab : null} counts={reading.list?.counts ?? null} />
      <TextField
        id="case-search" label={text.search} hint={text.searchHint} error={search.kind === 'NOT_A_CODE' ? text.notACode : null}
        type="search" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={typed}
        onChange={(event) => { setTyped(event.target.value); setPage({ of: tab, number: 1 }); }}
      />
      <p role="status" className={q === null ? 'vg-hidden' : 'case-found'}>{q !== null && reading.status === 'READ' && reading.list ? text.found(reading.list.total) : ''}</p>
      <Cases tab={tab} searched={q !== null} reading={reading} page={number} onPage={(next) => setPage({ of: tab, number: next })} />
    </Page>
  );
}

function Cases({ tab, searched, reading: { list, status, again }, page, onPage }: {
  readonly tab: CaseTab; readonly searched: boolean; readonly reading: CasesReading; readonly page: number; readonly onPage: (page: number) => void;
}) {
  const today = parisDate(new Date());
  if (status === 'FAILED') return <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState>;
  if (!list) return <LoadingState label={text.reading} lines={6} />;
  if (list.items.length === 0 && status === 'READ') {
    const empty = searched ? { title: text.nothingFound, body: text.nothingFoundBody } : text.empty[tab];
    return <EmptyState title={empty.title}>{empty.body}</EmptyState>;
  }
  const pages = Math.ceil(list.total / PER_PAGE);
  return (
    <section aria-busy={status === 'READING' || undefined} aria-label={searched ? text.search : text.tab[tab]}>
      <ul className="case-list">{list.items.map((item) => <CaseRow key={item.caseCode} item={item} today={today} />)}</ul>
      {pages > 1 && (
        <nav className="case-pager" aria-label={text.pages}>
          <Button variant="secondary" aria-label={text.previous} disabled={page <= 1} onClick={() => onPage(page - 1)}><Icon name="back" /></Button>
          <span className="vg-figures">{text.page(page, pages)}</span>
          <Button variant="secondary" aria-label={text.nextPage} disabled={page >= pages} onClick={() => onPage(page + 1)}><Icon name="next" /></Button>
        </nav>
      )}
    </section>
  );
}
