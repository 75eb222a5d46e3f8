import { useState } from 'react';
import { Button, StatusMessage } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { request } from '../../graphql/request';
import { go } from '../../routing/address';
import { REMOVE_STEP, RESTORE_STEP, type CaseFile } from '../case-documents';
import { announce } from '../case-memory';
import { text } from '../messages.fr';
import { TimelineEntry } from './timeline-entry';

/** What was tried, in the order it happened. */
export function Timeline({ file, onChange }: { readonly file: CaseFile; readonly onChange: (file: CaseFile) => void }) {
  const [failed, setFailed] = useState(false);
  const caseCode = file.caseCode ?? '';

  const remove = async (id: string) => {
    setFailed(false);
    try {
      const { removeRecourseStep } = await request(REMOVE_STEP, { id });
      announce({ caseCode, said: text.said.removed, undo: async () => (await request(RESTORE_STEP, { id })).restoreRecourseStep.caseFile });
      onChange(removeRecourseStep.caseFile);
      // The button that was pressed is gone: what was done, and how to take it back, is at the top.
      document.querySelector<HTMLElement>('.case-undo button')?.focus();
    } catch {
      setFailed(true);
    }
  };

  return (
    <section className="case-part" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{text.timeline}</h2>
      {file.steps.length === 0 && <p className="case-soft">{text.noStep}</p>}
      <ol className="timeline">
        {file.steps.map((step) => <TimelineEntry key={step.id ?? `${step.reportId} ${step.channel} ${step.outcome}`} step={step} caseCode={caseCode} onRemove={remove} />)}
      </ol>
      <StatusMessage tone="danger">{failed ? text.actFailed : null}</StatusMessage>
      {file.state !== 'CLOSED' && <Button variant="secondary" onClick={() => go({ page: 'CASE_STEP', caseCode, step: null })}><Icon name="plus" />{text.addStep}</Button>}
    </section>
  );
}
