import { Button } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { go } from '../../routing/address';
import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';

/** What comes next, why, and on what it rests; one tap notes that it was done. */
export function NextStepCard({ file }: { readonly file: CaseFile }) {
  const { nextStep } = file;
  const caseCode = file.caseCode ?? '';
  if (!nextStep) return null;
  const awaited = nextStep.code === 'WAIT' ? file.steps.filter((step) => step.awaited && step.channel === nextStep.channel).at(-1) : undefined;
  const record = () => go({ page: 'CASE_STEP', caseCode, step: awaited?.id ?? nextStep.channel });
  const label = awaited ? text.recordAnswer : nextStep.code === 'FILE_AND_KEEP_PROOF' ? text.addStep : text.recordThis;
  return (
    <section className="case-next" aria-labelledby="case-next">
      <p className="case-next-now">{text.now}</p>
      <h2 id="case-next">{nextStep.label}</h2>
      <p>{nextStep.why}</p>
      {nextStep.legalBasis && <details><summary>{text.basis}</summary><p>{nextStep.legalBasis}</p></details>}
      <div className="case-actions">
        {nextStep.code === 'CHECK_AND_CLOSE'
          ? <Button onClick={() => go({ page: 'CASE_SOLVE', caseCode })}><Icon name="check" />{text.closeCase}</Button>
          : <Button onClick={record}><Icon name="edit" />{label}</Button>}
        <Button variant="secondary" onClick={() => go({ page: 'CASE_STEP', caseCode, step: null })}><Icon name="plus" />{text.recordOther}</Button>
      </div>
    </section>
  );
}
