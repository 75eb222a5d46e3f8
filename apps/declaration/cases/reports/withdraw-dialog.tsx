import { useEffect, useRef, useState } from 'react';
import { Button, RadioCards, StatusMessage } from '@vigie/ui';
import { STATUS_MOTIVES } from '@vigie/domain';
import { request } from '../../graphql/request';
import { failureWords } from '../../session/failure-words';
import { WITHDRAW, type CaseReport, type WithdrawalMotive } from '../case-documents';
import { text } from '../messages.fr';
import '../../shell/dialog.css';

interface WithdrawDialogProps {
  readonly report: CaseReport;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Withdrawing cannot be undone: it is asked once more, with the reason. */
export function WithdrawDialog({ report, onClose, onWithdrawn }: WithdrawDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [motive, setMotive] = useState<WithdrawalMotive>('ENTERED_BY_MISTAKE');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // Safari before 15.4 knows the element but not how to open it over the page.
    if (dialog.current && !dialog.current.showModal) dialog.current.open = true;
    else dialog.current?.showModal();
  }, []);

  const withdraw = async () => {
    setBusy(true);
    try {
      const { withdrawReport } = await request(WITHDRAW, { id: report.id, revision: report.revision, motive });
      if (withdrawReport.__typename === 'ReportWithdrawn') return onWithdrawn();
      setFailure(withdrawReport.message);
    } catch (error) {
      setFailure(failureWords(error));
    }
    setBusy(false);
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="withdraw-title" onClose={onClose}>
      <h2 id="withdraw-title">{text.reports.sure}</h2>
      <p>{text.reports.sureBody}</p>
      <RadioCards
        id="withdraw-motive" label={text.reports.motive} value={motive} onChange={(chosen) => setMotive(chosen as WithdrawalMotive)}
        choices={STATUS_MOTIVES.WITHDRAWN.map((code) => ({ value: code, label: text.reports.motives[code] ?? code }))}
      />
      <StatusMessage tone="danger">{failure}</StatusMessage>
      <div className="dialog-actions">
        <Button variant="danger" busy={busy} onClick={() => void withdraw()}>{text.reports.confirm}</Button>
        <Button variant="secondary" onClick={() => dialog.current?.close()}>{text.reports.keep}</Button>
      </div>
    </dialog>
  );
}
