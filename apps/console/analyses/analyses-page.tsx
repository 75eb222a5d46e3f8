import CloudOff from '@mui/icons-material/CloudOffOutlined';
import QueryStats from '@mui/icons-material/QueryStatsOutlined';
import { Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatCount, formatMoment } from '@vigie/ui';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { CopyLink } from '../home/copy-link';
import { toIsoDay } from '../home/view/period';
import { Fresh } from '../layout/fresh';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { Section } from '../prefecture/section';
import { CrossTableDocument, type CrossTable } from './analyses.documents';
import { CrossGrid } from './cross-grid';
import { ExportMenu } from './export/export-menu';
import { isShare, periodWords } from './figure';
import { text } from './messages.fr';
import { QuestionBuilder } from './question-builder';
import { SavedViewsDialog } from './saved/saved-views-dialog';
import { Series } from './series';
import { MEASURES, SHAPES, crossInput, fixedAnalysis, isTime, readAnalysis, writeAnalysis, type AnalysisView, type Measure, type Shape } from './view/analysis-view';
import { useNames, type Names } from './view/names';

/** A question put to the reports, composed by choices; its address is the question. */
export default function AnalysesPage() {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => readAnalysis(search), [search]);
  const change = useCallback((part: Partial<AnalysisView>) => setSearch((current) => writeAnalysis({ ...readAnalysis(current), ...part }), { preventScrollReset: true }), [setSearch]);
  const today = toIsoDay(new Date());
  const names = useNames();
  const question = names.questionOf(view, today);
  const input = crossInput(view, today);
  const answer = useQuery({
    queryKey: ['cross-table', input], placeholderData: keepPreviousData, staleTime: 60_000,
    queryFn: async ({ signal }) => (await request(CrossTableDocument, { input }, signal)).crossTable,
  });
  const { data, error, refetch } = answer;
  return (
    <Page title={text.title} lead={<Box sx={{ maxWidth: '90ch' }}>{text.lead}</Box>} actions={<><SavedViewsDialog view={view} /><CopyLink fixed={writeAnalysis(fixedAnalysis(view, today))} /><ExportMenu view={view} question={question} input={input} names={names} /></>}>
      <QuestionBuilder view={view} question={question} today={today} onChange={change} />
      {error && !data ? <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />
        : !data ? <Loading />
          : data.n === 0 ? <Notice icon={<QueryStats />} title={text.empty} body={text.emptyBody} />
            : <Fresh of={[answer]}><Answer table={data} view={view} names={names} question={question} onChange={change} /></Fresh>}
    </Page>
  );
}

function Answer({ table, view, names, question, onChange }: { table: CrossTable; view: AnalysisView; names: Names; question: string; onChange: (change: Partial<AnalysisView>) => void }) {
  const overTime = isTime(table.rows) || isTime(table.columns);
  const measure: Measure = table.columns === null && view.measure === 'part-ligne' ? 'part-colonne' : view.measure;
  const shape: Shape = view.shape ?? (table.rows === 'REGION' ? 'multiples' : 'lignes');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', '@media print': { display: 'none' } }}>
        <Choice label={text.measure} value={measure} choices={MEASURES.filter((one) => table.columns !== null || one !== 'part-ligne')} words={text.measures} onChange={(chosen) => onChange({ measure: chosen })} />
        {overTime && table.columns !== null && <Choice label={text.shape} value={shape} choices={SHAPES} words={text.shapes} onChange={(chosen) => onChange({ shape: chosen })} />}
      </Box>
      {overTime && <Section title={text.series}><Series table={table} measure={measure} shape={shape} nameOf={names.nameOf} caption={question} /></Section>}
      <Section title={text.table}>
        <CrossGrid table={table} measure={measure} nameOf={names.nameOf} caption={question} />
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5, maxWidth: '100ch' }}>
          <strong data-answer-n>{text.foot(formatCount(table.n), formatCount(table.structures), table.unit)}</strong> {periodWords(table)} {text.counted(formatMoment(table.asOf))} {isShare(measure) && text.shares(table.least)} {text.overlap}
        </Typography>
      </Section>
    </Box>
  );
}

function Choice<Name extends string>({ label, value, choices, words, onChange }: { label: string; value: Name; choices: readonly Name[]; words: Readonly<Record<Name, string>>; onChange: (chosen: Name) => void }) {
  return (
    <ToggleButtonGroup exclusive value={value} aria-label={label} onChange={(_, chosen: Name | null) => { if (chosen !== null) onChange(chosen); }} sx={{ flexWrap: 'wrap' }}>
      {choices.map((one) => <ToggleButton key={one} value={one} sx={{ minHeight: 44, textTransform: 'none' }}>{words[one]}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
