import { useState } from 'react';
import { TextField } from '@vigie/ui';
import { RadioChips } from '../../controls/radio-chips';
import { fieldId } from '../checking/screen-of-path';
import { text } from '../messages.fr';
import { useReport } from '../report-context';

/** Usual lengths, in hours: an hour, half a day, a day. */
const USUAL = ['0,5', '1', '2', '4', '7'];
const OTHER = 'OTHER';

/** The time the structure spent, by one tap or typed. */
export function HoursField() {
  const { draft, change, errorOf } = useReport();
  const [typing, setTyping] = useState(false);
  const other = typing || (draft.hoursSpent !== '' && !USUAL.includes(draft.hoursSpent));
  const pick = (choice: string) => {
    setTyping(choice === OTHER);
    change({ hoursSpent: choice === OTHER ? '' : choice });
  };
  return (
    <div className="hours">
      <RadioChips
        label={text.attempts.hours} optional value={other ? OTHER : draft.hoursSpent} onChange={pick}
        chips={[...USUAL.map((hours) => ({ value: hours, label: text.attempts.hour(hours) })), { value: OTHER, label: text.attempts.otherHours }]}
      />
      {other && (
        <TextField
          id={fieldId('hoursSpent')} label={text.attempts.hoursTyped} narrow inputMode="decimal" autoComplete="off" error={errorOf('hoursSpent')}
          value={draft.hoursSpent} onChange={(event) => { setTyping(true); change({ hoursSpent: event.target.value }); }}
        />
      )}
    </div>
  );
}
