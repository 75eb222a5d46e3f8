import { useState } from 'react';
import { Button, StatusMessage, formatDay } from '@vigie/ui';
import { request } from '../../graphql/request';
import { Icon } from '../../controls/icon';
import { go } from '../../routing/address';
import { REOPEN_CASE, type CaseFile } from '../case-documents';
import { announce } from '../case-memory';
import { focusHeading } from '../focus-heading';
import { text } from '../messages.fr';

/** How the case ended and the way to open it again, or the way to end it. */
export function CaseEnd({ file, onChange }: { readonly file: CaseFile; readonly onChange: (file: CaseFile) => void }) {
  const [state, setState] = useState<'STILL' | 'REOPENING' | 'FAILED'>('STILL');
  const caseCode = file.caseCode ?? '';
  if (file.state === 'CLOSED') return <section className="case-end"><h2>{text.closedTitle}</h2><p>{text.closedBody}</p></section>;
  if (file.state !== 'SOLVED') {
    if (file.nextStep?.code === 'CHECK_AND_CLOSE') return null;
    return <div className="case-close"><Button variant="quiet" onClick={() => go({ page: 'CASE_SOLVE', caseCode })}><Icon name="check" />{text.closeCase}</Button></div>;
  }
  const reopen = async () => {
    setState('REOPENING');
    try {
      const { reopenCase } = await request(REOPEN_CASE, { caseCode });
      if (reopenCase.__typename !== 'CaseReopened') return setState('FAILED');
      setState('STILL');
      announce({ caseCode, said: text.reopened, undo: null });
      onChange(reopenCase.caseFile);
      focusHeading();
    } catch {
      setState('FAILED');
    }
  };
  return (
    <section className="case-end" aria-labelledby="case-end">
      <h2 id="case-end"><Icon name="check" />{text.solvedTitle}</h2>
      <p>{[file.solution?.outcome && text.outcome[file.solution.outcome], file.solution?.solvedOn && text.solvedOn(formatDay(file.solution.solvedOn))].filter(Boolean).join(' · ')}</p>
      <Button variant="secondary" busy={state === 'REOPENING'} onClick={() => void reopen()}>{text.reopen}</Button>
      <StatusMessage tone="danger">{state === 'FAILED' ? text.actFailed : null}</StatusMessage>
    </section>
  );
}
