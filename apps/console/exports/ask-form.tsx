import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EXPORT_FORMAT_LABELS, EXPORT_KINDS, EXPORT_KIND_LABELS, EXPORT_PURPOSE_LENGTH, exportColumnsOf, type ExportFormat, type ExportKind } from '@vigie/contracts';
import { useId, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { todayInParis } from '../i18n/format';
import { typesetText } from '../i18n/typeset';
import { useViewer } from '../session/viewer';
import { ColumnChoice } from './column-choice';
import { emptyForm, faultsOf, formatsOf, rememberColumns, rememberedColumns, wishOf, type ExportForm } from './export-form';
import { AskExportDocument } from './exports.documents';
import { FilterFields } from './filter-fields';
import { text } from './messages.fr';
import { QueueCriteria } from './queue-criteria';

const words = text.form;

/** What is to be taken away, in which format, and what for. What was typed stays until it was taken. */
export function AskForm({ onSending, onAsked }: { onSending: () => void; onAsked: () => void }) {
  const titleId = useId();
  const { structure } = useViewer();
  const [search] = useSearchParams();
  const [form, setForm] = useState<ExportForm>(() => emptyForm(search, rememberedColumns(), structure !== null, todayInParis()));
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<ExportForm>) => setForm((before) => ({ ...before, ...part }));
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: async () => (await request(AskExportDocument, { export: wishOf(form) })).askExport,
    onSuccess: async (answer) => {
      if (answer.__typename !== 'ExportAsked') return;
      if (form.kind === 'DETAIL') rememberColumns(form.columns);
      set({ purpose: '' });
      setChecked(false);
      onAsked();
      await client.invalidateQueries({ queryKey: ['exports'] });
    },
    gcTime: 0,
  });
  const faults = faultsOf(form);
  const submit = (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    // Said on the fields once they are drawn again: the first of them is what is to be mended.
    flushSync(() => setChecked(true));
    if (faults.length > 0) return event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    if (ask.isPending) return;
    onSending();
    ask.mutate();
  };
  const detail = form.kind === 'DETAIL';
  const kinds = EXPORT_KINDS.map((code) => ({ code, label: EXPORT_KIND_LABELS[code] }));
  const changeKind = (kind: ExportKind) => set({ kind, format: formatsOf(kind).includes(form.format) ? form.format : 'CSV' });
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Typography id={titleId} variant="h2" sx={{ mb: 2 }}>{words.title}</Typography>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2.5 }}>
        <Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, maxWidth: 720 }}>
            {!structure && !form.queue && <ChoiceField label={words.kind} value={form.kind} choices={kinds} onChange={(kind) => changeKind(kind as ExportKind)} />}
            <ChoiceField label={words.format} value={form.format} choices={formatsOf(form.kind).map((code) => ({ code, label: EXPORT_FORMAT_LABELS[code] }))} onChange={(format) => set({ format: format as ExportFormat })} />
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{detail ? words.detailHint : words.territoriesHint}</Typography>
        </Box>
        {form.queue && <QueueCriteria view={form.queue} onDrop={() => set({ queue: null })} />}
        {!form.queue && <FilterFields form={form} periodFault={checked && (faults.includes('months') || faults.includes('days'))} onChange={set} />}
        {detail && <ColumnChoice open={exportColumnsOf(structure !== null)} chosen={form.columns} error={checked && faults.includes('columns')} onChange={(columns) => set({ columns })} />}
        {detail && (
          <TextField label={words.purpose} value={form.purpose} onChange={(event) => set({ purpose: event.target.value })} required multiline minRows={2} sx={{ maxWidth: 720 }}
            error={checked && faults.includes('purpose')} helperText={checked && faults.includes('purpose') ? words.purposeShort : words.purposeHint} slotProps={{ htmlInput: { maxLength: EXPORT_PURPOSE_LENGTH.most } }} />
        )}
        {ask.data?.__typename === 'ExportRefused' && <Alert severity="error">{typesetText(ask.data.message)}</Alert>}
        {ask.isError && <Alert severity="error">{words.failed} {failureMessage(ask.error)}</Alert>}
        <Box><Button type="submit" variant="contained" disabled={ask.isPending}>{ask.isPending ? words.sending : words.submit}</Button></Box>
      </Box>
    </Paper>
  );
}
