import { ATTEMPT_CHANNELS, type AttemptChannel, type VocabularyTerm } from '@vigie/contracts';
import { RECOURSE_OPTIONS } from '@vigie/reference';
import { RadioCards, TextField } from '@vigie/ui';
import { RadioChips } from '../../controls/radio-chips';
import { fieldId } from '../checking/screen-of-path';
import { offered } from '../choices/vocabularies';
import type { AttemptDraft } from '../draft/report-draft';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import './attempts.css';

/** Usual lengths, in hours: an hour, half a day, a day. */
const USUAL_HOURS = ['0,5', '1', '2', '4', '7'];

/** What was tried along the legal path, the time it took, and how sure the link with the ANEF is. */
export function Attempts() {
  const { draft, change, errorOf, vocabularies } = useReport();
  return (
    <>
      {ATTEMPT_CHANNELS.map((channel) => (
        <AttemptField key={channel} channel={channel} attempt={draft.attempts[channel]} onChange={(attempt) => change({ attempts: { ...draft.attempts, [channel]: attempt } })} />
      ))}
      <div className="hours">
        <RadioChips
          label={text.attempts.hours} optional chips={USUAL_HOURS.map((hours) => ({ value: hours, label: text.attempts.hour(hours) }))}
          value={draft.hoursSpent} onChange={(hoursSpent) => change({ hoursSpent })}
        />
        <TextField
          id={fieldId('hoursSpent')} label={text.attempts.hoursTyped} narrow inputMode="decimal" autoComplete="off" error={errorOf('hoursSpent')}
          value={draft.hoursSpent} onChange={(event) => change({ hoursSpent: event.target.value })}
        />
      </div>
      <RadioCards
        id={fieldId('causality')} label={text.attempts.causality} error={errorOf('causality')}
        choices={offered(vocabularies.causalities, [draft.causality]).map(causalityChoice)} value={draft.causality} onChange={(causality) => change({ causality })}
      />
    </>
  );
}

/** « Alléguée : la personne ou l'équipe l'attribue à l'ANEF »: the word, then what it means. */
function causalityChoice({ code, label }: VocabularyTerm) {
  const [word = label, ...meaning] = label.split(/\s:\s/);
  return { value: code, label: word, hint: meaning.join(' : ') || undefined };
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
