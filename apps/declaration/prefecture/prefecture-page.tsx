import { useRef, useState } from 'react';
import { Button, EmptyState, ErrorState, LoadingState, StatusMessage, TextField, formatDay } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { findSite } from '@vigie/reference';
import { Icon } from '../controls/icon';
import { RevealButton } from '../controls/reveal';
import { text as report } from '../report/messages.fr';
import { SiteCombobox, SiteName } from '../report/site/site-combobox';
import type { ReportingViewer } from '../session/viewer';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { CorrectionForm } from './correction-form';
import { Procedures, Services, type Subject } from './directory-sections';
import { matching } from './entry-words';
import { text } from './messages.fr';
import { OwnProposals } from './own-proposals';
import { useDirectory, type Directory } from './use-directory';
import './prefecture.css';

/** Where to turn to and how to file, at one's own préfecture or another: what the network knows, and who verified it. */
export default function PrefecturePage({ viewer }: { readonly viewer: ReportingViewer }) {
  const [siteCode, setSiteCode] = useState(viewer.structure.siteCode);
  const [subject, setSubject] = useState<Subject | null>(null);
  const [sent, setSent] = useState(false);
  const directory = useDirectory(siteCode);
  const opener = useRef<string | null>(null);
  const propose = (about: Subject) => { opener.current = document.activeElement?.id ?? null; setSent(false); setSubject(about); };
  const close = (proposed: boolean) => {
    setSubject(null);
    setSent(proposed);
    if (proposed) directory.again();
    else requestAnimationFrame(() => document.getElementById(opener.current ?? '')?.focus());
  };
  if (subject && siteCode) return <Page><CorrectionForm key={subject.entry?.id ?? subject.topic} siteCode={siteCode} subject={subject} viewer={viewer} onClose={close} /></Page>;
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.home} />
      <StatusMessage tone="success">{sent && text.form.sent}</StatusMessage>
      <SiteChoice siteCode={siteCode} onPick={setSiteCode} />
      {siteCode && <Known key={siteCode} directory={directory} onPropose={propose} />}
    </Page>
  );
}

function SiteChoice({ siteCode, onPick }: { readonly siteCode: string | null; readonly onPick: (siteCode: string) => void }) {
  const [searching, setSearching] = useState(false);
  const site = siteCode ? findSite(siteCode) : undefined;
  const pick = (code: string) => {
    onPick(code);
    setSearching(false);
    requestAnimationFrame(() => document.getElementById('site-change')?.querySelector('button')?.focus());
  };
  return (
    <div className="site-choice">
      {site && <div className="site-card"><Icon name="pin" /><div className="site-card-words"><SiteName site={site} /></div></div>}
      {site && <div id="site-change"><RevealButton open={searching} onToggle={() => setSearching(!searching)} label={searching ? report.where.keep : report.where.change} /></div>}
      {(searching || !site) && <SiteCombobox id="prefecture-site" error={null} onPick={pick} focused={searching} />}
    </div>
  );
}

function Known({ directory: { entries, proposals, failed, again }, onPropose }: { readonly directory: Directory; readonly onPropose: (subject: Subject) => void }) {
  const [typed, setTyped] = useState('');
  if (failed && !entries) return <ErrorState title={text.failedTitle} onRetry={again}>{text.failedBody}</ErrorState>;
  if (!entries) return <LoadingState label={text.loading} lines={6} />;
  const searched = typed.trim() !== '';
  const found = matching(entries, typed);
  const of = (section: Subject['section']) => found.filter((entry) => entry.section === section);
  return (
    <>
      {entries.length > 0 && <TextField id="directory-search" label={text.search} hint={text.searchHint} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />}
      <p role="status" className="vg-hidden">{searched && (found.length === 0 ? text.nothingFound : text.found(found.length))}</p>
      {searched && found.length === 0 ? <EmptyState title={text.nothingFound} /> : (
        <>
          {(!searched || of('SERVICE').length > 0) && <Services entries={of('SERVICE')} searched={searched} onPropose={onPropose} />}
          {(!searched || of('PROCEDURE').length > 0) && <Procedures entries={of('PROCEDURE')} searched={searched} onPropose={onPropose} />}
        </>
      )}
      <OwnProposals proposals={proposals} />
      <Button variant="secondary" className="directory-print" onClick={() => window.print()}><Icon name="print" />{text.print}</Button>
      <p className="directory-printed">{text.printed(formatDay(parisDate(new Date())))}</p>
    </>
  );
}
