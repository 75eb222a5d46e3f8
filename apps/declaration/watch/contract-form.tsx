import { useState, type FormEvent } from 'react';
import { Button, DateField, StatusMessage, TextField } from '@vigie/ui';
import { addDays } from '@vigie/domain';
import { setContractEnd, type Refusal } from './expiries';
import { text } from './messages.fr';

/** An employer keeps the end of a contract beside a situation. */
export function ContractForm({ today, onKept }: { readonly today: string; readonly onKept: () => void }) {
  const [caseCode, setCaseCode] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [kept, setKept] = useState(false);

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (endsOn === '') return setRefusal({ message: text.endsOnNeeded, field: 'endsOn' });
    setBusy(true);
    setKept(false);
    const refused = await setContractEnd(caseCode, endsOn).catch((): Refusal => ({ message: text.notMarked, field: null })).finally(() => setBusy(false));
    setRefusal(refused);
    if (refused) return;
    setKept(true);
    setCaseCode('');
    setEndsOn('');
    onKept();
  };

  return (
    <details className="watch-room">
      <summary><h2>{text.contractTitle}</h2></summary>
      <form onSubmit={(event) => void keep(event)} noValidate>
        <p>{text.contractLead}</p>
        <TextField id="contract-code" label={text.caseCode} value={caseCode} narrow autoComplete="off" autoCapitalize="characters" error={refusal?.field === 'caseCode' ? refusal.message : undefined} onChange={(event) => setCaseCode(event.currentTarget.value)} />
        <DateField id="contract-end" label={text.endsOn} value={endsOn} min={addDays(today, -366)} error={refusal?.field === 'endsOn' ? refusal.message : undefined} onChange={setEndsOn} />
        <Button type="submit" busy={busy}>{text.keep}</Button>
        <StatusMessage tone={refusal ? 'danger' : 'success'}>{refusal?.field === null ? refusal.message : kept ? text.contractKept : ''}</StatusMessage>
      </form>
    </details>
  );
}
