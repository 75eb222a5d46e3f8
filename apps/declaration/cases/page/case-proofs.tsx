import { formatDay } from '@vigie/ui';
import { Evidence } from '../../evidence/lazy-evidence';
import type { CaseFile } from '../case-documents';
import { channelLabel } from '../words';

/** The proofs of the case; a new one may be tied to a step that was noted with its date. */
export function CaseProofs({ file: { caseCode, steps } }: { readonly file: CaseFile }) {
  if (!caseCode) return null;
  const tieable = steps.flatMap(({ id, channel, takenOn }) => (id === null ? [] : [{ id, label: [channelLabel(channel), takenOn && formatDay(takenOn)].filter(Boolean).join(', ') }]));
  return <Evidence caseCode={caseCode} steps={tieable.reverse()} />;
}
