import { triageMoves, type ReportStatus } from '@vigie/domain';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../session/viewer';
import { choicesOf, commandOf, type Command } from './keys/commands';
import { text } from './messages.fr';
import type { Act } from './acts';
import type { TriageItem } from './triage.documents';
import type { Triage } from './use-triage';

const KEPT = 'vigie.triage.keys';

/** Letters act only inside the work room, never while one writes, and not at all once they are switched off (WCAG 2.1.4). */
export function useCommands(triage: Triage) {
  const viewer = useViewer();
  const navigate = useNavigate();
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const [help, setHelp] = useState(false);

  const run = (command: Command) => {
    switch (command.kind) {
      case 'NEXT': return triage.go(triage.at + 1);
      case 'PREVIOUS': return triage.go(triage.at - 1);
      case 'SELECT': return triage.current && triage.toggle(triage.current.report.id);
      case 'OPEN': return triage.current && navigate(`/signalements/${triage.current.report.id}/show`);
      case 'UNDO': return triage.undo();
      case 'HELP': return setHelp(!help);
      case 'CANCEL': return triage.prompt ? triage.ask(null) : triage.chooseNone();
      case 'MINE': return triage.act({ kind: 'ASSIGN', assigneeId: triage.aimed.every(({ mine }) => mine) ? null : viewer.id });
      case 'QUALIFY':
      case 'MOVE':
        if (!triage.aimed.some((item) => isPossible(command, item))) return triage.say('warning', text.notHere);
        return choicesOf(command).length > 0 ? triage.ask(command) : triage.act(decided(command, null));
      case 'PROMPT':
        return triage.current && triage.ask(command);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!on || isWriting(event.target)) return;
    if (triage.prompt?.kind === 'PROMPT' && pressOption(event)) return;
    const command = choiceOf(triage.prompt, event) ?? commandOf(event);
    if (!command) return;
    // Enter and the arrows stay what they are on a control of their own.
    if (command.kind === 'OPEN' && !isRow(event.target)) return;
    event.preventDefault();
    if ('act' in command) triage.act(command.act);
    else run(command);
  };

  const switchKeys = (wanted: boolean) => {
    localStorage.setItem(KEPT, wanted ? 'on' : 'off');
    setOn(wanted);
  };
  return { run, onKeyDown, on, switchKeys, help, setHelp };
}

export type Commands = ReturnType<typeof useCommands>;

/** Whether a decision means anything for a report as it stands. */
export function isPossible(command: Command, { report }: TriageItem): boolean {
  if (command.kind === 'MOVE') return triageMoves(report.status as ReportStatus).includes(command.to);
  return command.kind !== 'QUALIFY' || ['SUBMITTED', 'NEEDS_INFO', 'QUALIFIED', 'RESOLVED'].includes(report.status);
}

/** @param choice of `choicesOf`, null where none is asked */
export function decided(command: Extract<Command, { kind: 'QUALIFY' | 'MOVE' }>, choice: string | null): Act {
  if (command.kind === 'MOVE') return { kind: 'MOVE', to: command.to, motive: choice as Extract<Act, { kind: 'MOVE' }>['motive'] };
  return { kind: 'QUALIFY', causality: command.causality, grounds: choice ? [choice as Extract<Act, { kind: 'QUALIFY' }>['grounds'][number]] : [] };
}

/** A digit answers what is asked; a letter would be another command. */
function choiceOf(prompt: Command | null, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): { readonly kind: 'ACT'; readonly act: Act } | null {
  if ((prompt?.kind !== 'QUALIFY' && prompt?.kind !== 'MOVE') || ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key)) return null;
  const choice = choicesOf(prompt)[Number(key) - 1];
  return choice ? { kind: 'ACT', act: decided(prompt, choice) } : null;
}

const isWriting = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable=true]');
const isRow = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('[data-triage-row]');

/** Options that were asked of the server are pressed by their digit as they stand on the page. */
function pressOption({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const option = /^[1-9]$/.test(key) ? currentTarget.querySelector<HTMLButtonElement>(`[data-option="${key}"]`) : null;
  option?.click();
  return option !== null;
}
