import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, EmptyState, ErrorState, ErrorSummary, LoadingState, StatusMessage, formatDay } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { Icon } from '../../controls/icon';
import { useVocabularies } from '../../report/choices/use-vocabularies';
import { newIdempotencyKey } from '../../report/draft/idempotency-key';
import { ReconnectDialog } from '../../report/sending/reconnect-dialog';
import { useIdentifierCheck } from '../../report/words/identifier-check';
import { freeLeaving, goBack } from '../../routing/address';
import type { ReportingViewer } from '../../session/viewer';
import { Page } from '../../shell/page';
import { useAskingBeforeLeaving } from '../../shell/use-asking-before-leaving';
import { ScreenHeading } from '../../shell/screen-heading';
import { focusHeading } from '../focus-heading';
import { text } from '../messages.fr';
import { TakenUpNote } from '../taken-up-note';
import { useCase } from '../use-case';
import { channelLabel } from '../words';
import { useKeptForm, type KeptForm } from '../use-kept-form';
import { openingDraft, type StepDraft } from './step-draft';
import { AnswerForm, StepForm } from './step-form';
import { useSaving } from './use-saving';

interface StepPageProps {
  readonly caseCode: string;
  /** Id of a step to correct, channel of a new one, or null. */
  readonly step: string | null;
  readonly viewer: ReportingViewer;
}

/** A step as it is kept on this device: under one id, however often it is sent. */
interface KeptStep { readonly stepId: string; readonly draft: StepDraft }

/** One attempt to get help, noted or corrected. */
export function StepPage({ caseCode, step, viewer }: StepPageProps) {
  const { file, status, again } = useCase(caseCode);
  const kept = useKeptForm<KeptStep>(viewer.id, { kind: 'STEP', subject: `${caseCode} ${step ?? ''}` });
  const [round, beginAgain] = useState(0);
  const opening = file && openingDraft(file, step, parisDate(new Date()));
  const standing = file?.steps.find(({ id }) => id !== null && id === step);
  const [answering, setAnswering] = useState<boolean | null>(null);
  // It stays so while it is saved: what is read meanwhile has its answer.
  if (answering === null && file) setAnswering(standing?.awaited ?? false);
  const title = answering ? text.step.answerTitle : standing ? text.step.editTitle : text.step.title;
  if (status === 'NONE') return <Frame caseCode={caseCode} title={title}><EmptyState title={text.none}>{text.noneBody}</EmptyState></Frame>;
  if (!file || kept.status === 'READING') return <Frame caseCode={caseCode} title={title}>{status === 'FAILED' ? <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState> : <LoadingState label={text.reading} lines={6} />}</Frame>;
  if (!opening) return <Frame caseCode={caseCode} title={title}><EmptyState title={text.step.gone} /></Frame>;
  return <Frame caseCode={caseCode} title={title}><Filling key={round} caseCode={caseCode} opening={opening} correcting={standing?.id ?? null} answering={answering === true} viewer={viewer} kept={kept} takenUp={round === 0 ? kept.before : null} onBeginAgain={() => void kept.drop().then(() => { beginAgain(round + 1); focusHeading(); })} /></Frame>;
}

function Frame({ caseCode, title, children }: { readonly caseCode: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <Page brief start={<Button variant="quiet" className="back-button" onClick={() => goBack({ page: 'CASE', caseCode })}><Icon name="back" />{text.step.back}</Button>}>
      <ScreenHeading title={title}><p className="case-where">{text.case(caseCode)}</p></ScreenHeading>
      {children}
    </Page>
  );
}

interface FillingProps {
  readonly caseCode: string;
  readonly opening: StepDraft;
  readonly correcting: string | null;
  readonly answering: boolean;
  readonly viewer: ReportingViewer;
  readonly kept: KeptForm<KeptStep>;
  readonly takenUp: KeptStep | null;
  readonly onBeginAgain: () => void;
}

function Filling({ caseCode, opening, correcting, answering, viewer, kept, takenUp, onBeginAgain }: FillingProps) {
  const [opened] = useState(opening);
  // Most answers are noted the day they come.
  const [started] = useState(() => (answering ? { ...opening, answeredOn: parisDate(new Date()) } : opening));
  const [draft, setDraft] = useState(takenUp?.draft ?? started);
  const [stepId] = useState(() => takenUp?.stepId ?? newIdempotencyKey());
  const change = (next: StepDraft) => {
    setDraft(next);
    kept.keep({ stepId, draft: next });
  };
  const vocabularies = useVocabularies();
  const identifiers = useIdentifierCheck(true);
  const saved = () => { freeLeaving(); goBack({ page: 'CASE', caseCode }); };
  const saving = useSaving({ caseCode, stepId, before: correcting === null ? null : { id: correcting, draft: opened }, vocabularies, find: identifiers.find, onSaved: () => void kept.drop().then(saved) });
  useAskingBeforeLeaving(JSON.stringify(draft) !== JSON.stringify(started), kept.keeps);
  const errorOf = (path: string) => saving.errors.find((error) => error.path === path)?.message ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save(draft);
  };
  const Questions = answering ? AnswerForm : StepForm;
  return (
    <form onSubmit={submit} noValidate>
      {takenUp && <TakenUpNote onBeginAgain={onBeginAgain} />}
      <ErrorSummary key={saving.round} title={text.step.summary(saving.errors.length)} errors={saving.errors.map(({ path, message }) => ({ fieldId: `step-${path}`, message }))} />
      <StatusMessage tone="danger">{saving.failure}</StatusMessage>
      {answering && <p className="case-where">{[draft.channel && channelLabel(draft.channel), draft.takenOn && formatDay(draft.takenOn)].filter(Boolean).join(', ')}</p>}
      <Questions draft={draft} change={change} vocabularies={vocabularies} identifiers={identifiers} errorOf={errorOf} today={parisDate(new Date())} />
      <p className="case-proof"><Icon name="info" />{text.step.proof}</p>
      <div className="case-way-on"><Button type="submit" busy={saving.state === 'SAVING'}>{saving.state === 'SAVING' ? text.step.saving : text.step.save}</Button></div>
      {saving.state === 'SIGNED_OUT' && <ReconnectDialog viewer={viewer} onReconnected={() => { saving.reconnected(); void saving.save(draft); }} onClose={() => saving.reconnected()} />}
    </form>
  );
}
