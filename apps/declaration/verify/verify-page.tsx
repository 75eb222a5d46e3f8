import { useState, type FormEvent } from 'react';
import { Button, StatusMessage, TextField, formatDay } from '@vigie/ui';
import { SessionFrame } from '../session/session-frame';
import { typesetText } from '../shell/typeset';
import { text } from './messages.fr';
import { broughtBy, verifyFiling, type Verdict } from './verify-filing';

/** For whoever was shown a proof, without an account: does this reference go with this code? */
export default function VerifyPage({ token }: { readonly token: string | null }) {
  const [{ reference, code }, setTyped] = useState(() => broughtBy(token));
  const [verdict, setVerdict] = useState<Verdict | 'ASKING' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reference.trim() === '' || code.trim() === '') return setVerdict({ kind: 'NO', words: text.missing });
    setVerdict('ASKING');
    setVerdict(await verifyFiling(reference, code));
  };
  const answered = verdict === 'ASKING' ? null : verdict;
  return (
    <SessionFrame title={text.title} lead={text.lead}>
      <form className="session-form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField id="verify-reference" label={text.reference} hint={text.referenceHint} value={reference} onChange={(event) => setTyped({ reference: event.target.value, code })} maxLength={40} autoCapitalize="characters" autoComplete="off" />
        <TextField id="verify-code" label={text.code} hint={text.codeHint} value={code} onChange={(event) => setTyped({ reference, code: event.target.value })} maxLength={40} autoCapitalize="characters" autoComplete="off" />
        <Button type="submit" busy={verdict === 'ASKING'}>{text.verify}</Button>
        <StatusMessage tone={answered?.kind === 'YES' ? 'success' : 'warning'}>
          {answered && (answered.kind === 'NO' ? answered.words : `${text.yes(formatDay(answered.filing.filedOn), typesetText(answered.filing.prefecture))} ${text.nothingMore}`)}
        </StatusMessage>
      </form>
    </SessionFrame>
  );
}
