import { ATTEMPT_CHANNELS, type AttemptChannel } from '@vigie/contracts';
import { RECOURSE_OPTIONS } from '@vigie/reference';
import { RadioChips } from '../../controls/radio-chips';
import { fieldId } from '../checking/screen-of-path';
import { offered } from '../choices/vocabularies';
import type { AttemptDraft } from '../draft/report-draft';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { CausalityField } from './causality-field';
import { HoursField } from './hours-field';
import './attempts.css';

/** What was tried along the legal path, the time it took, and how sure the link with the ANEF is. */
export function Attempts() {
  const { draft, change } = useReport();
  return (
    <>
      {ATTEMPT_CHANNELS.map((channel) => (
        <AttemptField key={channel} channel={channel} attempt={draft.attempts[channel]} onChange={(attempt) => change({ attempts: { ...draft.attempts, [channel]: attempt } })} />
      ))}
      <HoursField />
      <CausalityField />
    </>
  );
}

function AttemptField({ channel, attempt, onChange }: { readonly channel: AttemptChannel; readonly attempt: AttemptDraft; readonly onChange: (attempt: AttemptDraft) => void }) {
  const { errorOf, vocabularies } = useReport();
  const path = `attempts.${channel}`;
  const listed: readonly string[] = RECOURSE_OPTIONS[channel].outcomes;
  const outcomes = offered(vocabularies.recourseOutcomes, [attempt.outcome]).filter(({ code, group }) => listed.includes(code) || group === channel);
  return (
    <div className="attempt">
      <RadioChips
        id={fieldId(`${path}.tried`)} label={text.attempts[channel]} error={errorOf(path) ?? errorOf(`${path}.tried`)}
        chips={[{ value: 'no', label: text.attempts.notTried }, { value: 'yes', label: text.attempts.tried }]}
        value={attempt.tried ? 'yes' : 'no'} onChange={(tried) => onChange(tried === 'yes' ? { ...attempt, tried: true } : { tried: false, outcome: null })}
      />
      {attempt.tried && (
        <RadioChips
          id={fieldId(`${path}.outcome`)} label={text.attempts.outcome} optional error={errorOf(`${path}.outcome`)}
          chips={outcomes.map(({ code, label }) => ({ value: code, label }))} value={attempt.outcome} onChange={(outcome) => onChange({ tried: true, outcome })}
        />
      )}
    </div>
  );
}
