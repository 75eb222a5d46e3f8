import { Box, Button } from '@mui/material';
import { Notice } from '../layout/notice';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { text } from './messages.fr';
import { draftTerms, dropTerm, toggleRetirement, type DraftTerm, type NextVersion, type Term } from './next-version';

interface TermTableProps {
  readonly vocabulary: string;
  readonly label: string;
  readonly terms: readonly Term[];
  readonly groups: readonly Term[];
  readonly next: NextVersion;
  readonly onChange: (next: NextVersion) => void;
}

export function TermTable({ vocabulary, label, terms, groups, next, onChange }: TermTableProps) {
  const columns: RecordColumn<DraftTerm>[] = [
    { key: 'label', label: text.columns.label, render: (term) => <Box component="span" sx={term.state === 'IN_USE' || term.state === 'TO_ADD' ? undefined : { textDecoration: 'line-through', color: 'text.secondary' }}>{term.label}</Box> },
    { key: 'code', label: text.columns.code, render: ({ code }) => <Box component="code" sx={{ fontSize: '0.8125rem', whiteSpace: { sm: 'nowrap' } }}>{code}</Box> },
    ...(groups.length > 0 ? [{ key: 'group', label: text.columns.group, render: ({ group }: DraftTerm) => groups.find(({ code }) => code === group)?.label ?? group }] : []),
    { key: 'state', label: text.columns.state, render: (term) => <Box component="span" sx={{ whiteSpace: { sm: 'nowrap' } }}>{stateText(term)}</Box> },
    { key: 'action', label: text.columns.action, render: (term) => <TermAction term={term} onDrop={() => onChange(dropTerm(next, vocabulary, term.code))} onToggle={() => onChange(toggleRetirement(next, vocabulary, term.code))} /> },
  ];
  return <RecordTable caption={text.caption(label)} columns={columns} items={draftTerms(vocabulary, terms, next)} keyOf={({ code }) => code} empty={<Notice title={label} />} />;
}

function TermAction({ term, onDrop, onToggle }: { term: DraftTerm; onDrop: () => void; onToggle: () => void }) {
  switch (term.state) {
    case 'RETIRED': return null;
    case 'TO_ADD': return <Button size="small" aria-label={text.dropLabel(term.label)} onClick={onDrop}>{text.drop}</Button>;
    case 'TO_RETIRE': return <Button size="small" aria-label={text.keepLabel(term.label)} onClick={onToggle}>{text.keep}</Button>;
    case 'IN_USE': return <Button size="small" aria-label={text.retireLabel(term.label)} onClick={onToggle}>{text.retire}</Button>;
  }
}

function stateText({ state, retiredInVersion }: DraftTerm) {
  switch (state) {
    case 'IN_USE': return text.inUse;
    case 'RETIRED': return text.retired(retiredInVersion ?? 0);
    case 'TO_ADD': return <strong>{text.toAdd}</strong>;
    case 'TO_RETIRE': return <strong>{text.toRetire}</strong>;
  }
}
