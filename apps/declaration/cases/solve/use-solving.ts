import { useState } from 'react';
import { parisDate } from '@vigie/domain';
import { request } from '../../graphql/request';
import { failureWords } from '../../session/failure-words';
import { REOPEN_CASE, SOLVE_CASE, type CaseFile, type SolutionInput } from '../case-documents';
import { announce, rememberCase } from '../case-memory';
import { text } from '../messages.fr';
import type { Shown } from '../step/use-saving';

type Outcome = SolutionInput['outcome'];

export interface Solving {
  readonly outcome: Outcome | null;
  readonly solvedOn: string;
  /** The day each right came back, by rupture; null: it has not. */
  readonly ends: Readonly<Record<string, string | null>>;
  readonly errors: readonly Shown[];
  readonly round: number;
  readonly failure: string | null;
  readonly state: 'STILL' | 'SAVING';
  readonly choose: (outcome: Outcome) => void;
  readonly date: (solvedOn: string) => void;
  readonly end: (ruptureId: string, until: string | null) => void;
  readonly solve: () => Promise<void>;
}

/** Ends a case, with one tap to open it again. */
export function useSolving(caseCode: string, file: CaseFile, onSolved: () => void): Solving {
  const open = file.ruptures.filter(({ until }) => until === null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [solvedOn, setSolvedOn] = useState(parisDate(new Date()));
  const [ends, setEnds] = useState<Readonly<Record<string, string | null>>>(() => endingOn(solvedOn));
  const [shown, setShown] = useState<{ errors: readonly Shown[]; round: number }>({ errors: [], round: 0 });
  const [failure, setFailure] = useState<string | null>(null);
  const [state, setState] = useState<Solving['state']>('STILL');
  const show = (errors: readonly Shown[]) => setShown(({ round }) => ({ errors, round: round + 1 }));

  /** A right that was lost after the day that is said came back on the day it was lost at the earliest. */
  function endingOn(day: string): Record<string, string | null> {
    return Object.fromEntries(open.map(({ id, since }) => [id, day < since ? since : day]));
  }

  const solve = async () => {
    setFailure(null);
    if (outcome === null) return show([{ path: 'outcome', message: text.solve.outcomeMissing }]);
    setState('SAVING');
    const ruptures = Object.entries(ends).flatMap(([id, until]) => (until === null ? [] : [{ id, until }]));
    try {
      const { solveCase } = await request(SOLVE_CASE, { caseCode, solution: { outcome, solvedOn, ruptures } });
      setState('STILL');
      if (solveCase.__typename === 'CaseChangeRefused') return solveCase.errors.length > 0 ? show(solveCase.errors) : setFailure(solveCase.message);
      announce({ caseCode, said: text.said.solved, undo: () => reopen(caseCode) });
      rememberCase(solveCase.caseFile);
      onSolved();
    } catch (error) {
      setState('STILL');
      setFailure(failureWords(error));
    }
  };

  return {
    outcome, solvedOn, ends, errors: shown.errors, round: shown.round, failure, state, solve,
    choose(chosen) {
      // Nobody knows what became of the rights of a person who was lost sight of.
      if (chosen === 'CONTACT_LOST') setEnds(Object.fromEntries(open.map(({ id }) => [id, null])));
      else if (outcome === null || outcome === 'CONTACT_LOST') setEnds(endingOn(solvedOn));
      setOutcome(chosen);
    },
    date(day) {
      setSolvedOn(day);
      setEnds((before) => Object.fromEntries(Object.entries(endingOn(day)).map(([id, until]) => [id, before[id] === null ? null : until])));
    },
    end: (id, until) => setEnds((before) => ({ ...before, [id]: until })),
  };
}

async function reopen(caseCode: string): Promise<CaseFile | null> {
  const { reopenCase } = await request(REOPEN_CASE, { caseCode });
  return reopenCase.__typename === 'CaseReopened' ? reopenCase.caseFile : null;
}
