import { useState } from 'react';
import { Button, EmptyState, formatMoment } from '@vigie/ui';
import { findSite } from '@vigie/reference';
import { Icon } from '../../controls/icon';
import { Evidence } from '../../evidence/lazy-evidence';
import { go } from '../../routing/address';
import type { ReportingViewer } from '../../session/viewer';
import { Brand } from '../../shell/brand';
import { Page } from '../../shell/page';
import { ScreenHeading } from '../../shell/screen-heading';
import { typesetText } from '../../shell/typeset';
import { text } from '../messages.fr';
import { forgetReceipt, shownReceipt, type ShownReceipt } from '../sending/receipt-store';
import { CopyButton } from './copy-button';
import './receipt.css';

/** The proof that it arrived, and the code to note. */
export function ReceiptPage({ viewer }: { readonly viewer: ReportingViewer }) {
  const [shown] = useState(shownReceipt);
  const leave = (to: () => void) => { forgetReceipt(); to(); };
  const home = () => leave(() => go({ page: 'HOME' }));
  return (
    <Page offline="READABLE">
      {shown ? <Receipt shown={shown} structure={viewer.structure.name} /> : (
        <>
          <ScreenHeading title={text.receipt.gone} />
          <EmptyState title={text.receipt.goneBody} />
        </>
      )}
      <div className="receipt-actions">
        {shown && <Button onClick={() => go({ page: 'LETTERS', caseCode: shown.receipt.caseCode })}><Icon name="edit" />{text.receipt.letters}</Button>}
        {shown && <Button variant="secondary" onClick={() => leave(() => go({ page: 'REPORT', screen: 'WHERE_AND_WHEN' }))}><Icon name="plus" />{text.receipt.another}</Button>}
        <Button variant="secondary" onClick={home}>{text.receipt.home}</Button>
        {shown && <Button variant="quiet" onClick={() => window.print()}><Icon name="print" />{text.receipt.print}</Button>}
      </div>
    </Page>
  );
}

function Receipt({ shown: { receipt, siteCode }, structure }: { readonly shown: ShownReceipt; readonly structure: string }) {
  const site = siteCode ? findSite(siteCode) : undefined;
  return (
    <>
      <p className="receipt-letterhead"><Brand /></p>
      <ScreenHeading title={text.receipt.title} before={<span className="receipt-tick"><Icon name="check" /></span>}>
        <p>{receipt.replayed ? text.receipt.replayed : text.receipt.lead}</p>
      </ScreenHeading>
      <section className="receipt">
        <dl>
          <div>
            <dt>{text.receipt.reference}</dt>
            <dd className="receipt-reference">{receipt.reference}</dd>
          </div>
          <div className="receipt-code">
            <dt>{text.receipt.caseCode}</dt>
            <dd><span className="case-code">{receipt.caseCode}</span><CopyButton copied={receipt.caseCode} /></dd>
            <dd className="receipt-why">{text.receipt.caseCodeReason}</dd>
          </div>
        </dl>
        <p className="receipt-facts">{text.receipt.receivedAt(formatMoment(receipt.receivedAt))} · {structure}{site && ` · ${typesetText(site.name)}`}</p>
      </section>
      <Evidence caseCode={receipt.caseCode} reportId={receipt.id} />
      <section className="receipt-next">
        <h2>{text.receipt.nextTitle}</h2>
        <ul><li>{text.receipt.next1}</li><li>{text.receipt.next2}</li><li>{text.receipt.next3}</li></ul>
      </section>
    </>
  );
}
