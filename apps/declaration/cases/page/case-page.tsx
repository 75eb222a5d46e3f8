import type { ReactNode } from 'react';
import { Button, EmptyState, ErrorState, LoadingState } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { Icon } from '../../controls/icon';
import { go, goBack } from '../../routing/address';
import { Page } from '../../shell/page';
import { ScreenHeading } from '../../shell/screen-heading';
import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';
import { ReportsOfCase } from '../reports/reports-of-case';
import { StateChips } from '../state-chips';
import { Timeline } from '../timeline/timeline';
import { UndoNote } from '../undo-note';
import { useCase } from '../use-case';
import { audienceLabel, siteLabel } from '../words';
import { Circles } from './circles';
import { CaseEnd } from './case-end';
import { CaseProofs } from './case-proofs';
import { CaseConversations } from './case-conversations';
import { Costs } from './costs';
import { DeadlineList } from './deadline-list';
import { MissingList } from './missing-list';
import { NextStepCard } from './next-step-card';

/** One case: what comes next and why, what was tried, what it cost. */
export function CasePage({ caseCode }: { readonly caseCode: string }) {
  const { file, status, again, show } = useCase(caseCode);
  if (status === 'NONE') {
    return (
      <Frame caseCode={caseCode}>
        <EmptyState title={text.none} action={<Button onClick={() => go({ page: 'CASES', tab: 'OPEN' })}>{text.toList}</Button>}>{text.noneBody}</EmptyState>
      </Frame>
    );
  }
  return (
    <Frame caseCode={caseCode} file={file}>
      {status === 'FAILED' && <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState>}
      {!file && status === 'READING' && <LoadingState label={text.reading} lines={8} />}
      <UndoNote caseCode={caseCode} onUndone={show} />
      {file && <Body file={file} onChange={show} onReread={again} />}
    </Frame>
  );
}

function Frame({ caseCode, file, children }: { readonly caseCode: string; readonly file?: CaseFile | null; readonly children: ReactNode }) {
  return (
    <Page start={<Button variant="quiet" className="back-button" onClick={() => goBack({ page: 'CASES', tab: 'OPEN' })}><Icon name="back" />{text.back}</Button>}>
      <ScreenHeading title={text.case(caseCode)}>
        {file && <p className="case-where">{`${siteLabel(file.siteCode)} · ${audienceLabel(file.audience)}`}</p>}
        {file && <StateChips of={file} today={parisDate(new Date())} />}
      </ScreenHeading>
      {children}
    </Page>
  );
}

/** The way to what the person gets back; nothing can be said of a case whose reports no longer count. */
function Letters({ file: { caseCode, state } }: { readonly file: CaseFile }) {
  if (caseCode === null || state === 'CLOSED') return null;
  return <div className="case-letters"><Button variant="secondary" onClick={() => go({ page: 'LETTERS', caseCode })}><Icon name="print" />{text.letters}</Button></div>;
}

function Body({ file, onChange, onReread }: { readonly file: CaseFile; readonly onChange: (file: CaseFile) => void; readonly onReread: () => void }) {
  return (
    <div className="case">
      {file.nextStep && <NextStepCard file={file} />}
      <Letters file={file} />
      <CaseEnd file={file} onChange={onChange} />
      <CaseConversations file={file} />
      <Circles circles={file.circles} />
      <DeadlineList deadlines={file.deadlines} />
      <MissingList missing={file.missing} />
      <Timeline file={file} onChange={onChange} />
      <CaseProofs file={file} />
      <Costs file={file} />
      <ReportsOfCase file={file} onReread={onReread} />
    </div>
  );
}
