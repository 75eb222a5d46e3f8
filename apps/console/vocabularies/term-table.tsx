import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Notice } from '../layout/notice';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { text } from './messages.fr';
import { draftTerms, withChange, withoutChange, type DraftTerm, type NextVersion, type Term } from './next-version';
import { RelabelDialog } from './relabel-dialog';

interface TermTableProps {
  readonly vocabulary: string;
  readonly label: string;
  /** Terms may be retired; labels may always change. */
  readonly extensible: boolean;
  readonly terms: readonly Term[];
  /** Names of the groups or sectors of its terms; empty when it has none. */
  readonly groups: readonly Term[];
  readonly next: NextVersion;
  readonly onChange: (next: NextVersion) => void;
}

/** The terms as the next version would have them. */
export function TermTable({ vocabulary, label, extensible, terms, groups, next, onChange }: TermTableProps) {
  const [relabelled, setRelabelled] = useState<DraftTerm | null>(null);
  // A change takes its own button away: the focus goes to the one that replaces it.
  const [touched, setTouched] = useState<string | null>(null);
  const change = (code: string, changed: NextVersion) => { setTouched(code); onChange(changed); };
  const actions = {
    touched,
    undo: ({ code }: DraftTerm) => change(code, withoutChange(next, vocabulary, code)),
    retire: extensible ? ({ code }: DraftTerm) => change(code, withChange(next, { action: 'RETIRE', vocabulary, code })) : null,
    relabel: setRelabelled,
  };
  const groupColumn: RecordColumn<DraftTerm> = { key: 'group', label: text.columns.group, render: ({ group, sector }) => groups.find(({ code }) => code === (group ?? sector))?.label };
  const columns: RecordColumn<DraftTerm>[] = [
    { key: 'label', label: text.columns.label, render: (term) => <Box component="span" sx={term.state === 'RETIRED' || term.state === 'TO_RETIRE' ? { textDecoration: 'line-through', color: 'text.secondary' } : undefined}>{term.label}</Box> },
    { key: 'code', label: text.columns.code, render: ({ code }) => <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere', whiteSpace: { sm: 'nowrap' } }}>{code}</Box> },
    ...(groups.length > 0 ? [groupColumn] : []),
    { key: 'state', label: text.columns.state, render: (term) => <Box component="span" sx={{ whiteSpace: { sm: 'nowrap' } }}>{stateText(term)}</Box> },
    { key: 'action', label: text.columns.action, render: (term) => <TermActions term={term} {...actions} /> },
  ];
  return (
    <>
      <RecordTable wordy caption={text.caption(label)} columns={columns} items={draftTerms(vocabulary, terms, next)} keyOf={({ code }) => code} empty={<Notice title={label} />} />
      {relabelled && (
        <RelabelDialog term={relabelled} onClose={() => setRelabelled(null)}
          onRelabel={(written) => { change(relabelled.code, withChange(next, { action: 'RELABEL', vocabulary, code: relabelled.code, label: written })); setRelabelled(null); }} />
      )}
    </>
  );
}

function TermActions({ term, touched, undo, retire, relabel }: { term: DraftTerm; touched: string | null; undo: (term: DraftTerm) => void; retire: ((term: DraftTerm) => void) | null; relabel: (term: DraftTerm) => void }) {
  if (term.state === 'RETIRED') return null;
  const autoFocus = term.code === touched;
  if (term.state !== 'IN_USE') return <Button size="small" autoFocus={autoFocus} aria-label={text.undoLabel(term.label)} onClick={() => undo(term)}>{text.undo}</Button>;
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <Button size="small" autoFocus={autoFocus} aria-label={text.relabelLabel(term.label)} onClick={() => relabel(term)}>{text.relabel}</Button>
      {retire && <Button size="small" aria-label={text.retireLabel(term.label)} onClick={() => retire(term)}>{text.retire}</Button>}
    </Box>
  );
}

function stateText({ state, retiredInVersion }: DraftTerm) {
  switch (state) {
    case 'IN_USE': return text.inUse;
    case 'RETIRED': return text.retired(retiredInVersion ?? 0);
    case 'TO_ADD': return <strong>{text.toAdd}</strong>;
    case 'TO_RELABEL': return <strong>{text.toRelabel}</strong>;
    case 'TO_RETIRE': return <strong>{text.toRetire}</strong>;
  }
}
