import { Box, Button, Checkbox, FormControlLabel, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { isCoded, type ColumnField, type ImportColumns, type ImportMapping, type ImportSummary, type ImportValues } from '@vigie/contracts';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { Notice } from '../layout/notice';
import { ColumnsStep } from './columns-step';
import { importsApi } from './imports-api';
import { text } from './messages.fr';
import { useImportAction } from './use-imports';
import { ValuesStep } from './values-step';

/** The two questions of a file: what its columns hold, and what its words mean. */
export function MappingRoom({ summary, onAsked }: { summary: ImportSummary; onAsked: () => void }) {
  const { data, error, refetch } = useQuery({ queryKey: ['imports', summary.id, 'columns'], queryFn: ({ signal }) => importsApi.columns(summary.id, signal), staleTime: Infinity });
  if (error && !data) return <Notice level="h3" title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  return data ? <Questions summary={summary} guessed={data} onAsked={onAsked} /> : <Skeleton variant="rounded" height={320} />;
}

function Questions({ summary, guessed, onAsked }: { summary: ImportSummary; guessed: ImportColumns; onAsked: () => void }) {
  const [columns, setColumns] = useState<Record<string, ColumnField | null>>(() => summary.mapping ? { ...summary.mapping.columns } : Object.fromEntries(guessed.columns.map(({ header, field }) => [header, field])));
  const [constants, setConstants] = useState<Record<string, string | undefined>>({ ...guessed.constants, ...summary.mapping?.constants });
  const [values, setValues] = useState<ImportValues | null>(null);
  const [codes, setCodes] = useState<Record<string, Record<string, string>>>({});
  const [masking, setMasking] = useState(summary.masking);
  const mapping = (): ImportMapping => ({ columns, constants: withoutEmpty(constants), values: codes });
  const ask = useImportAction(() => importsApi.check(summary.id, mapping(), masking), onAsked);
  const read = useImportAction(() => importsApi.values(summary.id, mapping()), (found) => { setValues(found); setCodes(guessedCodes(found)); });
  const goOn = () => (Object.values(columns).some((field) => field && isCoded(field)) ? read.mutate(undefined) : ask.mutate(undefined));
  if (!values) return <ColumnsStep guessed={guessed} columns={columns} constants={constants} onColumn={(header, field) => setColumns({ ...columns, [header]: field })} onConstant={(field, code) => setConstants({ ...constants, [field]: code })} busy={read.isPending || ask.isPending} onNext={goOn} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h3">{text.steps.values}</Typography>
      <ValuesStep values={values} codes={codes} onCode={(field, value, code) => setCodes(withCode(codes, field, value, code))} />
      <FormControlLabel control={<Checkbox checked={masking} onChange={(_, on) => setMasking(on)} />} label={text.masking} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" onClick={() => setValues(null)}>{text.back}</Button>
        <Button variant="contained" disabled={ask.isPending} onClick={() => ask.mutate(undefined)}>{text.check}</Button>
      </Box>
    </Box>
  );
}

function withoutEmpty(constants: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(constants).filter((entry): entry is [string, string] => !!entry[1]));
}

function guessedCodes(values: ImportValues): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([field, texts]) => [field, Object.fromEntries(texts.flatMap(({ text: value, code }) => (code === null ? [] : [[value, code]])))]));
}

/** Undefined takes the word of the person back: the text means nothing known. */
function withCode(codes: Record<string, Record<string, string>>, field: string, value: string, code: string | undefined): Record<string, Record<string, string>> {
  const { [value]: _before, ...others } = codes[field] ?? {};
  return { ...codes, [field]: code === undefined ? others : { ...others, [value]: code } };
}
