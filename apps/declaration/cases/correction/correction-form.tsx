import { useCallback, useEffect, useMemo, useState, type FormEvent } from 'react';
import { Button, ErrorSummary, StatusMessage } from '@vigie/ui';
import { parisDate } from '@vigie/domain';
import { timeNow } from '../../clock/server-time';
import { checkDraft } from '../../report/checking/check-draft';
import { remarksAfter } from '../../report/checking/remarks';
import { fieldId } from '../../report/checking/screen-of-path';
import { useVocabularies } from '../../report/choices/use-vocabularies';
import type { ReportVocabularies } from '../../report/choices/vocabularies';
import type { ReportDraft } from '../../report/draft/report-draft';
import { sayTheSame } from '../../report/draft/say-the-same';
import { text as reportText } from '../../report/messages.fr';
import { ReportContext, type ReportWork } from '../../report/report-context';
import { ReconnectDialog } from '../../report/sending/reconnect-dialog';
import { Attempts } from '../../report/steps/attempts';
import { Difficulties } from '../../report/steps/difficulties';
import { Losses } from '../../report/steps/losses';
import { Person } from '../../report/steps/person';
import { WhereAndWhen } from '../../report/steps/where-and-when';
import { Words } from '../../report/steps/words';
import { useIdentifierCheck } from '../../report/words/identifier-check';
import type { ReportingViewer } from '../../session/viewer';
import { useAskingBeforeLeaving } from '../../shell/use-asking-before-leaving';
import { text } from '../messages.fr';
import { TakenUpNote } from '../taken-up-note';
import type { KeptForm } from '../use-kept-form';
import type { Shown } from '../step/use-saving';
import { useCorrecting, type Opened } from './use-correction';

const PARTS = [
  ['WHERE_AND_WHEN', WhereAndWhen], ['PERSON', Person], ['DIFFICULTIES', Difficulties], ['LOSSES', Losses], ['ATTEMPTS', Attempts], ['WORDS', Words],
] as const;

/** A correction as it is kept on this device, with the version of the report it is made from. */
export interface KeptCorrection { readonly revision: number; readonly draft: ReportDraft }

interface CorrectionFormProps {
  readonly caseCode: string;
  readonly opened: Opened;
  readonly viewer: ReportingViewer;
  readonly kept: KeptForm<KeptCorrection>;
  readonly takenUp: KeptCorrection | null;
  readonly onBeginAgain: () => void;
  readonly onSaved: () => void;
}

/** The questions of a report on one page, answered as they were: one goes straight to what is to correct. */
export function CorrectionForm({ caseCode, opened, viewer, kept, takenUp, onBeginAgain, onSaved }: CorrectionFormProps) {
  const [draft, setDraft] = useState(takenUp?.draft ?? opened.draft);
  // Made from an older version, it is refused by the server in words, and stays to be read: nothing of another's is overwritten.
  const [revision] = useState(takenUp?.revision ?? opened.report.revision);
  const vocabularies = useVocabularies();
  const identifiers = useIdentifierCheck(true);
  const correcting = useCorrecting(caseCode, { ...opened, report: { ...opened.report, revision } }, onSaved);
  const [said, setSaid] = useState<readonly Shown[]>([]);
  useEffect(() => setSaid(correcting.errors), [correcting.errors, correcting.round]);
  useAskingBeforeLeaving(!sayTheSame(draft, opened.draft), kept.keeps);
  const { keep } = kept;
  useEffect(() => { if (draft !== opened.draft && draft !== takenUp?.draft) keep({ revision, draft }); }, [draft, opened.draft, takenUp, keep, revision]);

  const check = useCallback((of: ReportDraft) => checkDraft(of, { vocabularies: unretired(vocabularies), findIdentifiers: identifiers.find }), [vocabularies, identifiers]);
  const change = useCallback((patch: Partial<ReportDraft>) => setDraft((before) => {
    const after = { ...before, ...patch };
    setSaid((errors) => (errors.length === 0 ? errors : remarksAfter(errors, before, after, check(after))));
    return after;
  }), [check]);
  const work = useMemo<ReportWork>(() => ({
    draft, change, vocabularies, identifiers, seen: [], today: parisDate(timeNow()), errorOf: (path) => said.find((error) => error.path === path)?.message ?? null,
  }), [draft, change, vocabularies, identifiers, said]);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const errors = check(draft);
    if (errors.length > 0) return correcting.refuse(errors);
    void correcting.save(draft);
  };
  return (
    <ReportContext value={work}>
      <form onSubmit={submit} noValidate>
        {takenUp && <TakenUpNote onBeginAgain={onBeginAgain} />}
        <ErrorSummary key={correcting.round} title={text.step.summary(said.length)} errors={said.map(({ path, message }) => ({ fieldId: fieldId(path), message }))} />
        {PARTS.map(([screen, Part]) => (
          <section key={screen} className="correction-part" aria-labelledby={`part-${screen}`}>
            <h2 id={`part-${screen}`}>{reportText.steps[screen]}</h2>
            <Part />
          </section>
        ))}
        <StatusMessage tone="danger">{correcting.failure}</StatusMessage>
        <div className="case-way-on"><Button type="submit" busy={correcting.state === 'SAVING'}>{correcting.state === 'SAVING' ? text.step.saving : text.correction.save}</Button></div>
        {correcting.state === 'SIGNED_OUT' && <ReconnectDialog viewer={viewer} onReconnected={() => { correcting.reconnected(); submit(); }} onClose={correcting.reconnected} />}
      </form>
    </ReportContext>
  );
}

/** A code that was retired since the report was made may stay: the server judges it by the words of its own version. */
function unretired(vocabularies: ReportVocabularies): ReportVocabularies {
  const entries = Object.entries(vocabularies).map(([name, terms]) => [name, terms.map((term) => ({ ...term, retiredInVersion: null }))] as const);
  return Object.fromEntries(entries) as unknown as ReportVocabularies;
}
