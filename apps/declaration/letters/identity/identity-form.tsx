import { Banner, TextArea, TextField } from '@vigie/ui';
import type { Identity, Signatory } from '../compose/letter-input';
import { birthDay } from '../compose/parts';
import { text } from '../messages.fr';

/** Browsers and their sync must not remember these either. */
const UNREMEMBERED = { autoComplete: 'off', spellCheck: false, 'data-1p-ignore': true, 'data-lpignore': 'true' } as const;

/** Who the letter is about. Nothing here is sent or kept; a day that no calendar has is said. */
export function IdentityForm({ identity, onChange }: { readonly identity: Identity; readonly onChange: (identity: Identity) => void }) {
  const set = (part: Partial<Identity>) => onChange({ ...identity, ...part });
  return (
    <section className="letter-form" aria-labelledby="letter-identity">
      <h2 id="letter-identity">{text.identity}</h2>
      <div className="letter-stays"><Banner tone="success" title={text.staysHere}>{text.staysHereBody}</Banner></div>
      <p className="letter-hint">{text.optional}</p>
      <TextField id="letter-name" label={text.name} value={identity.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} {...UNREMEMBERED} />
      <div className="letter-pair">
        <TextField id="letter-born" label={text.bornOn} error={birthDay(identity.bornOn) === null ? text.bornNever : null} value={identity.bornOn} onChange={(event) => set({ bornOn: event.target.value })} maxLength={30} inputMode="numeric" placeholder="JJ/MM/AAAA" {...UNREMEMBERED} />
        <TextField id="letter-number" label={text.foreignerNumber} value={identity.foreignerNumber} onChange={(event) => set({ foreignerNumber: event.target.value })} maxLength={20} inputMode="numeric" {...UNREMEMBERED} />
      </div>
      <TextArea id="letter-address" label={text.address} value={identity.address} onChange={(event) => set({ address: event.target.value })} rows={3} maxLength={300} {...UNREMEMBERED} />
    </section>
  );
}

/** Where it is written and, for what the structure says in its own name, who signs. */
export function SignatoryForm({ signatory, signs, onChange }: { readonly signatory: Signatory; readonly signs: boolean; readonly onChange: (signatory: Signatory) => void }) {
  const set = (part: Partial<Signatory>) => onChange({ ...signatory, ...part });
  return (
    <div className="letter-form">
      <TextField id="letter-place" label={text.place} value={signatory.place} onChange={(event) => set({ place: event.target.value })} maxLength={80} {...UNREMEMBERED} />
      {signs && (
        <fieldset className="letter-pair">
          <legend>{text.signatory}</legend>
          <TextField id="letter-signatory" label={text.signatoryName} value={signatory.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} {...UNREMEMBERED} />
          <TextField id="letter-role" label={text.signatoryRole} value={signatory.role} onChange={(event) => set({ role: event.target.value })} maxLength={120} {...UNREMEMBERED} />
        </fieldset>
      )}
    </div>
  );
}
