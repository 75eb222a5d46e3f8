import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, EmptyState, ErrorState, ErrorSummary, LoadingState, StatusMessage } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { freeLeaving, goBack } from '../../routing/address';
import { Page } from '../../shell/page';
import { useAskingBeforeLeaving } from '../../shell/use-asking-before-leaving';
import { ScreenHeading } from '../../shell/screen-heading';
import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';
import { useCase } from '../use-case';
import { SolveForm } from './solve-form';
import { useSolving } from './use-solving';

/** How a case ended, since when, and which rights are back. */
export function SolvePage({ caseCode }: { readonly caseCode: string }) {
  const { file, status, again } = useCase(caseCode);
  if (status === 'NONE') return <Frame caseCode={caseCode}><EmptyState title={text.none}>{text.noneBody}</EmptyState></Frame>;
  if (!file) return <Frame caseCode={caseCode}>{status === 'FAILED' ? <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState> : <LoadingState label={text.reading} lines={6} />}</Frame>;
  if (file.state === 'SOLVED' || file.state === 'CLOSED') return <Frame caseCode={caseCode}><EmptyState title={text.solve.already} /></Frame>;
  return <Frame caseCode={caseCode}><Solving file={file} caseCode={caseCode} /></Frame>;
}

function Frame({ caseCode, children }: { readonly caseCode: string; readonly children: ReactNode }) {
  return (
    <Page brief start={<Button variant="quiet" className="back-button" onClick={() => goBack({ page: 'CASE', caseCode })}><Icon name="back" />{text.step.back}</Button>}>
      <ScreenHeading title={text.solve.title}><p className="case-where">{text.case(caseCode)}</p><p>{text.solve.lead}</p></ScreenHeading>
      {children}
    </Page>
  );
}

function Solving({ file, caseCode }: { readonly file: CaseFile; readonly caseCode: string }) {
  const [opened] = useState(file);
  const solving = useSolving(caseCode, opened, () => { freeLeaving(); goBack({ page: 'CASE', caseCode }); });
  useAskingBeforeLeaving(solving.outcome !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void solving.solve();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary key={solving.round} title={text.step.summary(solving.errors.length)} errors={solving.errors.map(({ path, message }) => ({ fieldId: `solve-${path}`, message }))} />
      <StatusMessage tone="danger">{solving.failure}</StatusMessage>
      <SolveForm solving={solving} ruptures={opened.ruptures.filter(({ until }) => until === null)} />
      <div className="case-way-on"><Button type="submit" busy={solving.state === 'SAVING'}>{solving.state === 'SAVING' ? text.step.saving : text.solve.submit}</Button></div>
    </form>
  );
}
