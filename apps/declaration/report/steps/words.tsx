import { Checkbox } from '@vigie/ui';
import { fieldId } from '../checking/screen-of-path';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { FreeText } from '../words/free-text';

/** In one's own words: what happened, and a testimony with the consent to publish it. */
export function Words() {
  const { draft, change } = useReport();
  return (
    <>
      <FreeText path="narrative" label={text.words.narrative} hint={text.words.narrativeHint} value={draft.narrative} onText={(narrative) => change({ narrative })} />
      <FreeText path="testimony" label={text.words.testimony} hint={text.words.testimonyHint} value={draft.testimony} onText={(testimony) => change({ testimony })} />
      {draft.testimony.trim() !== '' && (
        <Checkbox id={fieldId('testimonyConsent')} label={text.words.consent} checked={draft.testimonyConsent} onChange={(testimonyConsent) => change({ testimonyConsent })} />
      )}
    </>
  );
}
