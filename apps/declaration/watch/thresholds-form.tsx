import { useState } from 'react';
import { Button, CheckboxChips, StatusMessage } from '@vigie/ui';
import { DEFAULT_THRESHOLDS } from '@vigie/domain';
import { setThresholds } from './expiries';
import { text } from './messages.fr';

/** Those that a structure may want; one it has beside them stays on offer. */
const OFFERED = [...DEFAULT_THRESHOLDS, 90, 45, 7, -15, -30];

/** A manager says how long before an end the structure wants to be told. */
export function ThresholdsForm({ thresholds, onKept }: { readonly thresholds: readonly number[]; readonly onKept: () => void }) {
  const [chosen, setChosen] = useState(thresholds.map(String));
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ readonly tone: 'danger' | 'success'; readonly words: string } | null>(null);
  const choices = [...new Set([...OFFERED, ...thresholds])].sort((a, b) => b - a).map((days) => ({ value: String(days), label: text.threshold(days) }));

  const keep = async () => {
    setBusy(true);
    const refusal = await setThresholds(chosen.map(Number)).catch(() => text.notMarked).finally(() => setBusy(false));
    setAnswer(refusal ? { tone: 'danger', words: refusal } : { tone: 'success', words: text.thresholdsKept });
    if (!refusal) onKept();
  };

  return (
    <details className="watch-room">
      <summary><h2>{text.thresholdsTitle}</h2></summary>
      <p>{text.thresholdsLead}</p>
      <CheckboxChips label={text.thresholdsSet} groups={choices} values={chosen} onChange={setChosen} />
      <Button busy={busy} onClick={() => void keep()}>{text.keep}</Button>
      <StatusMessage tone={answer?.tone}>{answer?.words}</StatusMessage>
    </details>
  );
}
