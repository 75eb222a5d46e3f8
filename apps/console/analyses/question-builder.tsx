import { Box, Paper, Typography } from '@mui/material';
import { FILTER_VOCABULARIES, PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import { formatMonth } from '@vigie/ui';
import { useId } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { regionsInScope } from '../home/territories';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { DIMENSIONS, FILTERS, alongAxis, crosses, isAxis, monthBefore, monthsOf, type AnalysisView, type Dimension } from './view/analysis-view';

/** As far back as a question may be put without being typed in its address. */
const MONTHS_BACK = 48;

const dimensionChoices = (among: readonly Dimension[]) => among.map((code) => ({ code, label: text.dimensions[code] }));

/** The question, composed by choices, and read back as a sentence. */
export function QuestionBuilder({ view, question, today, onChange }: { view: AnalysisView; question: string; today: string; onChange: (change: Partial<AnalysisView>) => void }) {
  const id = useId();
  const { termsOf } = useVocabularies();
  const regions = regionsInScope(useViewer());
  const months = monthsOf(view, today);
  const known = Array.from({ length: MONTHS_BACK }, (_, i) => monthBefore(today.slice(0, 7), i));
  const monthChoices = (chosen: string) => [...new Set([...known, chosen])].sort().reverse().map((code) => ({ code, label: formatMonth(`${code}-01`) }));
  const dimension = (code: string) => DIMENSIONS.find((one) => one === code);
  const setRows = (code: string) => { const rows = dimension(code); if (rows) onChange({ rows, columns: view.columns && crosses(rows, view.columns) ? view.columns : null }); };
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 2, sm: 2.5 }, mb: 2 }}>
      <Typography variant="h2" id={id} sx={{ mb: 1.5 }}>{text.builder}</Typography>
      <Box sx={grid}>
        <ChoiceField label={text.rows} value={view.rows} choices={dimensionChoices(DIMENSIONS)} onChange={setRows} />
        <ChoiceField label={text.columns} value={view.columns ?? ''} empty={text.none} choices={dimensionChoices(DIMENSIONS.filter((one) => crosses(view.rows, one)))} onChange={(code) => onChange({ columns: dimension(code) ?? null })} />
        <ChoiceField label={text.from} value={months.from} choices={monthChoices(months.from)} onChange={(from) => onChange({ from, to: view.to !== null && from > view.to ? from : view.to })} />
        <ChoiceField label={text.to} value={view.to ?? ''} empty={text.now} choices={monthChoices(months.to).filter(({ code }) => code >= months.from)} onChange={(to) => onChange({ from: months.from, to: to || null })} />
        {regions.length > 1 && <ChoiceField label={text.region} value={view.region ?? ''} empty={text.everywhere} choices={REGIONS.filter(({ code }) => regions.includes(code)).map(({ code, name }) => ({ code, label: name }))} onChange={(region) => onChange({ region: region || null, site: null })} />}
        <ChoiceField label={text.site} value={view.site ?? ''} empty={text.allSites} choices={PREFECTURE_SITES.filter(({ regionCode }) => (view.region ? regionCode === view.region : regions.includes(regionCode))).map(({ code, name }) => ({ code, label: name }))} onChange={(site) => onChange({ site: site || null })} />
        {FILTERS.filter((name) => !alongAxis(name, view.rows, view.columns)).map((name) => (
          <ChoiceField key={name} label={text.filters[name]} value={view.filters[name] ?? ''} empty={name === 'causality' ? text.allCausalities : text.all} choices={termsOf(FILTER_VOCABULARIES[name])} onChange={(code) => onChange({ filters: { ...view.filters, [name]: code || undefined } })} />
        ))}
        {!isAxis('OUTCOME', view.rows, view.columns) && <ChoiceField label={text.filters.outcome} value={view.outcome ?? ''} empty={text.all} choices={[{ code: 'OPEN', label: text.outcomes.OPEN }, { code: 'SOLVED', label: text.outcomes.SOLVED }]} onChange={(code) => onChange({ outcome: code === 'OPEN' || code === 'SOLVED' ? code : null })} />}
      </Box>
      <Typography aria-live="polite" data-question sx={{ mt: 2, fontSize: '1.125rem', fontWeight: 560, maxWidth: '90ch' }}>{question}</Typography>
    </Paper>
  );
}

const grid = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(200px, 1fr))' }, '@media print': { display: 'none' } } as const;
