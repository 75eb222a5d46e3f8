import { useState } from 'react';
import { Button, TextField } from '@vigie/ui';
import { parseCaseCode } from '@vigie/domain';
import { RevealButton } from '../../controls/reveal';
import { fieldId } from '../checking/screen-of-path';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { joinedTo } from '../similar/similar-choice';

/** The random code that stands for the person, or the one the structure noted when it reported about them before. */
export function CaseCode() {
  const { draft, change, errorOf } = useReport();
  const [following, setFollowing] = useState(false);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);

  const use = () => {
    const caseCode = parseCaseCode(typed);
    setRefused(caseCode === null);
    if (caseCode === null) return document.getElementById('case-code-known')?.focus();
    // Said here, it is not asked again once there is a network.
    change(joinedTo(caseCode));
    setFollowing(false);
    setTyped('');
  };

  return (
    <section id={fieldId('caseCode')} tabIndex={-1} className="review-case" aria-labelledby="review-case">
      <h2 id="review-case">{text.review.caseCode}</h2>
      <p className="case-code" role="status">{draft.caseCode}</p>
      {errorOf('caseCode') && <p className="review-case-error">{errorOf('caseCode')}</p>}
      <p>{text.review.caseCodeReason}</p>
      <RevealButton open={following} onToggle={() => setFollowing(!following)} label={text.review.followUp} />
      {following && (
        <div className="review-case-known">
          <TextField
            id="case-code-known" label={text.review.followUpLabel} hint={text.review.followUpHint} error={refused ? text.review.followUpRefused : null} narrow
            value={typed} autoComplete="off" autoCapitalize="characters" spellCheck={false} onChange={(event) => { setTyped(event.target.value); setRefused(false); }}
          />
          <Button variant="secondary" onClick={use}>{text.review.followUpUse}</Button>
        </div>
      )}
    </section>
  );
}
