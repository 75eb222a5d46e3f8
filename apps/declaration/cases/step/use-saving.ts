import { useState } from 'react';
import { validateRecourseStep, type FieldError } from '@vigie/contracts';
import { parisDate, type FindIdentifiers } from '@vigie/domain';
import { VOCABULARIES } from '@vigie/reference';
import { request } from '../../graphql/request';
import { RequestFailure } from '../../graphql/request-failure';
import type { ReportVocabularies } from '../../report/choices/vocabularies';
import { failureWords } from '../../session/failure-words';
import { EDIT_STEP, RECORD_STEP, REMOVE_STEP, type CaseFile } from '../case-documents';
import { announce, rememberCase } from '../case-memory';
import { text } from '../messages.fr';
import { stepInput, type StepDraft } from './step-draft';

export type Shown = Pick<FieldError, 'path' | 'message'>;

export interface Saving {
  readonly state: 'STILL' | 'SAVING' | 'SIGNED_OUT';
  readonly failure: string | null;
  readonly errors: readonly Shown[];
  /** Counts the times errors were shown, so that the summary takes the focus again for the same ones. */
  readonly round: number;
  readonly save: (draft: StepDraft) => Promise<void>;
  readonly reconnected: () => void;
}

interface Wanted {
  readonly caseCode: string;
  /** Drawn once a step, and kept with what is typed: whatever sends it again, it is noted once. */
  readonly stepId: string;
  /** The step to correct, as it stands; null for a new one. */
  readonly before: { readonly id: string; readonly draft: StepDraft } | null;
  readonly vocabularies: ReportVocabularies;
  readonly find: FindIdentifiers;
  readonly onSaved: (file: CaseFile) => void;
}

/** Records or corrects a step, as often as it takes: under its id it is noted once. What was done can be taken back. */
export function useSaving({ caseCode, stepId, before, vocabularies, find, onSaved }: Wanted): Saving {
  const [state, setState] = useState<Saving['state']>('STILL');
  const [failure, setFailure] = useState<string | null>(null);
  const [shown, setShown] = useState<{ errors: readonly Shown[]; round: number }>({ errors: [], round: 0 });
  const show = (errors: readonly Shown[]) => setShown(({ round }) => ({ errors, round: round + 1 }));

  const save = async (draft: StepDraft) => {
    const checked = validateRecourseStep(stepInput(draft), { vocabularies: { ...VOCABULARIES, ...vocabularies }, today: parisDate(new Date()), findIdentifiers: find });
    setFailure(null);
    if (!checked.ok) return show(checked.errors);
    setState('SAVING');
    try {
      const step = stepInput(draft);
      const answer = before ? (await request(EDIT_STEP, { id: before.id, step })).editRecourseStep : (await request(RECORD_STEP, { caseCode, stepId, step })).recordRecourseStep;
      setState('STILL');
      if (answer.__typename === 'RecourseStepRefused') return show(answer.errors);
      announce({ caseCode, said: before ? text.said.corrected : text.said.recorded, undo: () => takeBack(answer.stepId, before) });
      onSaved(rememberCase(answer.caseFile));
    } catch (error) {
      const signedOut = error instanceof RequestFailure && error.code === 'UNAUTHENTICATED';
      setState(signedOut ? 'SIGNED_OUT' : 'STILL');
      if (!signedOut) setFailure(error instanceof RequestFailure && error.code === 'UNREACHABLE' ? text.step.unreachable : failureWords(error));
    }
  };

  return { state, failure, errors: shown.errors, round: shown.round, save, reconnected: () => setState('STILL') };
}

async function takeBack(id: string, before: Wanted['before']): Promise<CaseFile | null> {
  if (!before) return (await request(REMOVE_STEP, { id })).removeRecourseStep.caseFile;
  const { editRecourseStep } = await request(EDIT_STEP, { id, step: stepInput(before.draft) });
  return editRecourseStep.__typename === 'RecourseStepRecorded' ? editRecourseStep.caseFile : null;
}

