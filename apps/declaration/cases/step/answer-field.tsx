import { useMemo, useRef } from 'react';
import { TextArea } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { text as reportText } from '../../report/messages.fr';
import type { IdentifierCheck } from '../../report/words/identifier-check';
import { IdentifierFindings } from '../../report/words/identifier-findings';
import { text } from '../messages.fr';
import '../../report/words/free-text.css';

interface AnswerFieldProps {
  readonly identifiers: IdentifierCheck;
  readonly value: string;
  readonly error: string | null;
  readonly onText: (value: string) => void;
}

/** What a service answered, in few words; what would tell who the person is is found as one types. */
export function AnswerField({ identifiers, value, error, onText }: AnswerFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const hits = useMemo(() => identifiers.find(value), [identifiers, value]);
  return (
    <div className="free-text">
      <TextArea
        ref={area} id="step-answer" label={text.step.answer} optional error={error} rows={3} autoCapitalize="sentences"
        hint={<>{text.step.answerHint}<span className="free-text-rule"><Icon name="shield" />{reportText.identityNeverAsked}</span></>}
        value={value} onChange={(event) => onText(event.target.value)}
      />
      {value !== '' && identifiers.status === 'UNAVAILABLE' && <p className="free-text-left">{reportText.words.uncheckable}</p>}
      <IdentifierFindings value={value} hits={hits} mask={identifiers.mask} onText={(masked) => { onText(masked); area.current?.focus(); }} />
    </div>
  );
}
