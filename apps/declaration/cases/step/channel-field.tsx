import { useState } from 'react';
import { RECOURSE_CHANNELS } from '@vigie/reference';
import { RadioChips } from '../../controls/radio-chips';
import { RevealButton } from '../../controls/reveal';
import { text } from '../messages.fr';
import { channelLabel } from '../words';

interface ChannelFieldProps {
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (channel: string) => void;
}

/** Whose door it was. Where the screen opens with one, the others are one tap away. */
export function ChannelField({ value, error, onChange }: ChannelFieldProps) {
  const [all, setAll] = useState(value === null);
  const [first] = useState(value);
  const shown = RECOURSE_CHANNELS.filter(({ code }) => all || code === value || code === first);
  return (
    <div className="reveal">
      <RadioChips id="step-channel" label={text.step.channel} error={error} value={value} onChange={onChange} chips={shown.map(({ code }) => ({ value: code, label: channelLabel(code) }))} />
      {first !== null && <RevealButton open={all} onToggle={() => setAll(!all)} label={all ? text.step.fewer : text.step.others} />}
    </div>
  );
}
