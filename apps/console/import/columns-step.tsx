import { useState } from 'react';
import { Alert, Box, Button, Typography } from '@mui/material';
import { CONSTANT_FIELDS, IMPORT_FIELDS, isColumnField, vocabularyOf, type ColumnField, type ColumnGuess, type ImportColumns } from '@vigie/contracts';
import { PREFECTURE_SITES } from '@vigie/reference';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField, type Choice } from '../form/choice-field';
import { RecordTable } from '../table/record-table';
import { fieldLabel, text } from './messages.fr';

interface ColumnsStepProps {
  readonly guessed: ImportColumns;
  readonly columns: Readonly<Record<string, ColumnField | null>>;
  readonly constants: Readonly<Record<string, string | undefined>>;
  readonly onColumn: (header: string, field: ColumnField | null) => void;
  readonly onConstant: (field: string, code: string) => void;
  readonly busy: boolean;
  readonly onNext: () => void;
}

/** What every row must say, and no default stands in for. */
const NEEDED: readonly string[] = ['siteCode', 'audience', 'stayDocument', 'difficulties', 'ruptures.0.state'];

const SITES: readonly Choice[] = PREFECTURE_SITES.map(({ code, name }) => ({ code, label: name }));

/** What each column holds, with samples of it; and what holds for the whole file. */
export function ColumnsStep({ guessed, columns, constants, onColumn, onConstant, busy, onNext }: ColumnsStepProps) {
  const { termsOf, labelOf } = useVocabularies();
  const held = new Set(Object.values(columns));
  const missing = CONSTANT_FIELDS.filter((field) => !held.has(field) && !(field === 'ruptures.0.state' && ![...held].some((of) => of === 'ruptures.0.right' || of?.startsWith('ruptures='))));
  const noRight = ![...held].some((field) => field === 'ruptures.0.right' || field?.startsWith('ruptures='));
  // Rows without them are refused, each and every one: asked before the file is read, not after.
  const unsaid = missing.filter((field) => NEEDED.includes(field) && !constants[field]);
  const [asked, setAsked] = useState(false);
  const goOn = () => (unsaid.length > 0 && !asked ? setAsked(true) : onNext());
  const flags = guessed.columns.flatMap(({ field }) => (field?.includes('=') ? [field] : []));
  const choices: readonly Choice[] = [...IMPORT_FIELDS, ...flags].map((code) => ({ code, label: fieldLabel(code, labelOf) }));
  const choose = (header: string, field: string) => onColumn(header, isColumnField(field) ? field : null);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h3">{text.steps.columns}</Typography>
      <Typography>{text.columnsLead}</Typography>
      <RecordTable caption={text.steps.columns} items={guessed.columns} keyOf={({ header }) => header} empty={null} columns={[
        { key: 'header', label: text.column, render: ({ header }) => header },
        { key: 'samples', label: text.samples, render: (column) => <Samples column={column} /> },
        { key: 'field', label: text.meaning, render: ({ header, by }) => (
          <ChoiceField label={text.meaningOf(header)} value={columns[header] ?? ''} choices={choices.filter(({ code }) => code === columns[header] || !held.has(code as ColumnField))} empty={text.aside} onChange={(field) => choose(header, field)} minWidth={260} hint={by === 'MEMORY' ? text.remembered : undefined} />
        ) },
      ]} />
      {missing.length > 0 && (
        <Box component="section" sx={{ display: 'grid', gap: 1.5, maxWidth: 720 }}>
          <Typography variant="h3">{text.constants}</Typography>
          <Typography>{text.constantsLead}</Typography>
          {missing.map((field) => (
            <ChoiceField key={field} label={fieldLabel(field, labelOf)} value={constants[field] ?? ''} choices={field === 'siteCode' ? SITES : termsOf(vocabularyOf(field)!)} empty={text.none} onChange={(code) => onConstant(field, code)} />
          ))}
        </Box>
      )}
      {noRight && <Alert severity="warning">{text.noRight}</Alert>}
      {asked && unsaid.length > 0 && <Alert severity="error" role="alert">{text.unsaid(unsaid.map((field) => fieldLabel(field, labelOf)))}</Alert>}
      <Button variant="contained" disabled={busy} sx={{ justifySelf: 'start' }} onClick={goOn}>{asked && unsaid.length > 0 ? text.nextAnyway : text.next}</Button>
    </Box>
  );
}

function Samples({ column: { samples, identifying } }: { column: ColumnGuess }) {
  return (
    <>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{samples.join(' · ')}</Box>
      {identifying && <Box sx={{ color: 'error.main' }}>{text.identifying}</Box>}
    </>
  );
}
