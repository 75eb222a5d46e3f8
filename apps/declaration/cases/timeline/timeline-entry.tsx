import { Button, formatDay } from '@vigie/ui';
import { useVocabularies } from '../../report/choices/use-vocabularies';
import { labelIn } from '../../report/choices/vocabularies';
import { go } from '../../routing/address';
import type { CaseStep } from '../case-documents';
import { text } from '../messages.fr';
import { channelLabel, hours, meansLabel } from '../words';
import { toneOf } from './step-tone';

/** One step: where, how, when, what came of it, and what can be done with it. */
export function TimelineEntry({ step, caseCode, onRemove }: { readonly step: CaseStep; readonly caseCode: string; readonly onRemove: (id: string) => void }) {
  const { recourseOutcomes } = useVocabularies();
  const channel = channelLabel(step.channel);
  const when = step.takenOn ? formatDay(step.takenOn) : step.before ? text.fromReport(formatDay(step.before)) : '';
  const outcome = step.outcome ? labelIn(recourseOutcomes, step.outcome) : step.awaited ? text.awaited : text.noOutcome;
  const { id } = step;
  const open = () => go({ page: 'CASE_STEP', caseCode, step: id ?? step.channel });
  return (
    <li className="timeline-entry" data-tone={toneOf(step)}>
      <p className="timeline-when">{when}</p>
      <h3>{channel}</h3>
      <p className="timeline-outcome">{outcome}</p>
      {step.answeredOn && <p className="timeline-how">{text.answeredOn(formatDay(step.answeredOn))}</p>}
      {step.answer && <blockquote className="timeline-answer">{step.answer}</blockquote>}
      <p className="timeline-how">{[step.means && meansLabel(step.means), step.hoursSpent !== null && hours(step.hoursSpent)].filter(Boolean).join(' · ')}</p>
      <div className="timeline-actions">
        {id === null && <Button variant="quiet" aria-label={text.dateItOf(channel)} onClick={open}>{text.dateIt}</Button>}
        {id !== null && step.awaited && <Button variant="secondary" aria-label={text.noteAnswerOf(`${channel}, ${when}`)} onClick={open}>{text.recordAnswer}</Button>}
        {id !== null && !step.awaited && <Button variant="quiet" aria-label={text.editOf(`${channel}, ${when}`)} onClick={open}>{text.edit}</Button>}
        {id !== null && <Button variant="quiet" aria-label={text.removeOf(`${channel}, ${when}`)} onClick={() => onRemove(id)}>{text.remove}</Button>}
      </div>
    </li>
  );
}
