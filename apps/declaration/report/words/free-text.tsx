import { useMemo, useRef } from 'react';
import { TextArea } from '@vigie/ui';
import { TEXT_MAX_LENGTH } from '@vigie/contracts';
import { Icon } from '../../controls/icon';
import { fieldId } from '../checking/screen-of-path';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { IdentifierFindings } from './identifier-findings';
import './free-text.css';

/** The length left is only said when it comes near. */
const NEAR_THE_END = 400;

interface FreeTextProps {
  readonly path: 'narrative' | 'testimony';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onText: (value: string) => void;
}

/** A free text: beside it, what is never asked; under it, what would tell who the person is, found as one types. */
export function FreeText({ path, label, hint, value, onText }: FreeTextProps) {
  const { errorOf, identifiers } = useReport();
  const area = useRef<HTMLTextAreaElement>(null);
  const hits = useMemo(() => identifiers.find(value), [identifiers, value]);
  const left = TEXT_MAX_LENGTH - value.length;
  return (
    <div className="free-text">
      <TextArea
        ref={area} id={fieldId(path)} label={label} optional error={errorOf(path)} rows={5} autoCapitalize="sentences"
        hint={<>{hint}<span className="free-text-rule"><Icon name="shield" />{text.identityNeverAsked}</span></>}
        value={value} onChange={(event) => onText(event.target.value)}
      />
      {left <= NEAR_THE_END && <p className="free-text-left">{text.words.left(Math.max(0, left))}</p>}
      {value !== '' && identifiers.status === 'UNAVAILABLE' && <p className="free-text-left">{text.words.uncheckable}</p>}
      <IdentifierFindings value={value} hits={hits} mask={identifiers.mask} onText={(masked) => { onText(masked); area.current?.focus(); }} />
    </div>
  );
}
