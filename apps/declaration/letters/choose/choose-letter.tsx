import { RadioCards, SelectField, StatusMessage } from '@vigie/ui';
import { standingOf, textsOpposableTo, type IsoDate } from '@vigie/domain';
import { LETTER_KINDS, type LetterKind } from '../compose/compose';
import type { OpposableText } from '../compose/letter-input';
import { RECOGNISING_BODIES } from '../compose/recognition-letter';
import { wordsOf } from '../facts/words-of-codes';
import { text } from '../messages.fr';

export interface Chosen {
  readonly kind: LetterKind;
  readonly bodyCode: string;
}

/** Which letter, to whom, and what the register knows of the law that it cites. */
export function ChooseLetter({ chosen, texts, today, provable, nothingTried, onChange }: {
  readonly chosen: Chosen; readonly texts: readonly OpposableText[]; readonly today: IsoDate; readonly provable: boolean; readonly nothingTried: boolean; readonly onChange: (chosen: Chosen) => void;
}) {
  const kinds = LETTER_KINDS.filter((kind) => kind !== 'PROOF' || provable);
  return (
    <section className="letter-form">
      <RadioCards id="letter-kind" label={text.which} columns={1} value={chosen.kind} choices={kinds.map((kind) => ({ value: kind, ...text.kinds[kind] }))}
        onChange={(kind) => onChange({ ...chosen, kind: kind as LetterKind })} />
      {chosen.kind === 'RECOGNITION' && (
        <SelectField id="letter-body" label={text.body} value={chosen.bodyCode} onChange={(event) => onChange({ ...chosen, bodyCode: event.target.value })}>
          {RECOGNISING_BODIES.map((code) => <option key={code} value={code}>{wordsOf.body(code)}</option>)}
        </SelectField>
      )}
      <StatusMessage>{[nothingTried && chosen.kind === 'SUBSTITUTION' ? text.nothingTried : '', remarkOn(chosen, texts, today) ?? ''].filter(Boolean).join(' ') || null}</StatusMessage>
    </section>
  );
}

/** Whom a letter opposes texts to. */
const BODY_OF: Readonly<Record<Exclude<LetterKind, 'RECOGNITION'>, string | null>> = { SUBSTITUTION: 'PREFECTURE', EMPLOYER: 'EMPLOYER', PRESENCE: 'OFII', PROOF: null };

function remarkOn({ kind, bodyCode }: Chosen, texts: readonly OpposableText[], today: IsoDate): string | null {
  const body = kind === 'RECOGNITION' ? bodyCode : BODY_OF[kind];
  if (body === null) return null;
  const opposed = textsOpposableTo(texts, body, today).filter((one) => kind !== 'SUBSTITUTION' || one.bodyCode === body);
  const unverified = opposed.filter((one) => standingOf(one, today) === 'TO_VERIFY').length;
  const remarks = [
    kind === 'RECOGNITION' && !opposed.some((one) => one.bodyCode === body) ? text.noOwnText : '',
    unverified > 0 ? text.textsToVerify(unverified) : '',
  ].filter((remark) => remark !== '');
  return remarks.join(' ') || null;
}
