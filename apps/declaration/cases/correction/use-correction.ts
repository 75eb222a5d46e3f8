import { useEffect, useState } from 'react';
import { request } from '../../graphql/request';
import { RequestFailure } from '../../graphql/request-failure';
import type { ReportDraft } from '../../report/draft/report-draft';
import { failureWords } from '../../session/failure-words';
import { sessionClosed } from '../../session/session-store';
import { CASE, type CaseFile } from '../case-documents';
import { announce } from '../case-memory';
import { text } from '../messages.fr';
import type { Shown } from '../step/use-saving';
import { CORRECT_REPORT, OWN_TESTIMONY, REPORT_TO_CORRECT, type ReportToCorrect } from './correction-documents';
import { correctionInput, reportAsDraft } from './report-as-draft';

export interface Opened { readonly report: ReportToCorrect; readonly draft: ReportDraft }

/** The report to correct, read once: what is typed since is never overwritten. */
export function useReportToCorrect(id: string): { readonly opened: Opened | null; readonly status: 'READING' | 'READ' | 'NONE' | 'FAILED'; readonly again: () => void } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [status, setStatus] = useState<'READING' | 'READ' | 'NONE' | 'FAILED'>('READING');
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    setStatus('READING');
    openReport(id).then(
      (found) => { if (current) { setOpened(found); setStatus(found ? 'READ' : 'NONE'); } },
      (failure: unknown) => {
        if (failure instanceof RequestFailure && failure.code === 'UNAUTHENTICATED') return sessionClosed();
        if (current) setStatus('FAILED');
      },
    );
    return () => { current = false; };
  }, [id, asked]);
  return { opened, status, again: () => setAsked((times) => times + 1) };
}

async function openReport(id: string): Promise<Opened | null> {
  const { report } = await request(REPORT_TO_CORRECT, { id });
  if (!report) return null;
  const testimony = report.hasTestimony ? (await request(OWN_TESTIMONY, { id })).readTestimony : null;
  return { report, draft: reportAsDraft(report, testimony) };
}

export interface Correcting {
  readonly state: 'STILL' | 'SAVING' | 'SIGNED_OUT';
  readonly failure: string | null;
  readonly errors: readonly Shown[];
  readonly round: number;
  readonly refuse: (errors: readonly Shown[]) => void;
  readonly save: (draft: ReportDraft) => Promise<void>;
  readonly reconnected: () => void;
}

/** Sends a correction; one tap takes it back, as long as nobody has changed the report since. */
export function useCorrecting(caseCode: string, { report, draft: before }: Opened, onSaved: () => void): Correcting {
  const [state, setState] = useState<Correcting['state']>('STILL');
  const [failure, setFailure] = useState<string | null>(null);
  const [shown, setShown] = useState<{ errors: readonly Shown[]; round: number }>({ errors: [], round: 0 });
  const refuse = (errors: readonly Shown[]) => setShown(({ round }) => ({ errors, round: round + 1 }));

  const save = async (draft: ReportDraft) => {
    setFailure(null);
    setState('SAVING');
    try {
      const { editReport } = await request(CORRECT_REPORT, { id: report.id, revision: report.revision, report: correctionInput(draft) });
      setState('STILL');
      if (editReport.__typename === 'ReportRefused') return refuse(editReport.errors);
      if (editReport.__typename !== 'ReportEdited') return setFailure(editReport.message);
      const { revision } = editReport.report;
      announce({ caseCode, said: text.correction.saved, undo: () => takeBack(report.id, revision, before, caseCode) });
      onSaved();
    } catch (error) {
      const signedOut = error instanceof RequestFailure && error.code === 'UNAUTHENTICATED';
      setState(signedOut ? 'SIGNED_OUT' : 'STILL');
      if (!signedOut) setFailure(error instanceof RequestFailure && error.code === 'UNREACHABLE' ? text.correction.unreachable : failureWords(error));
    }
  };
  return { state, failure, errors: shown.errors, round: shown.round, refuse, save, reconnected: () => setState('STILL') };
}

async function takeBack(id: string, revision: number, before: ReportDraft, caseCode: string): Promise<CaseFile | null> {
  const { editReport } = await request(CORRECT_REPORT, { id, revision, report: correctionInput(before) });
  if (editReport.__typename !== 'ReportEdited') throw new RequestFailure('SERVER_FAULT');
  return (await request(CASE, { caseCode })).caseFile;
}
