import FilterList from '@mui/icons-material/FilterList';
import { Box, Button, Paper, ToggleButton, ToggleButtonGroup, useMediaQuery, type Theme } from '@mui/material';
import { FILTER_VOCABULARIES } from '@vigie/reference';
import { useId, useState } from 'react';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { text } from '../messages.fr';
import { FILTERS, LEVELS, OUTCOMES, type HeatmapView, type Level, type Outcome } from '../view/heatmap-view';
import { toAll } from '../view/zoom';
import { AgainstField } from './against-field';
import { ActiveFilters } from './active-filters';
import { ChoiceField, type Choice } from '../../form/choice-field';
import { MeasureFields } from './measure-fields';
import { PeriodField } from './period-field';

const OUTCOME_CHOICES = OUTCOMES.map((code) => ({ code, label: text.outcomes[code] }));

interface FilterBarProps {
  readonly view: HeatmapView;
  readonly today: string;
  /** The regions one may zoom on: those of the viewer's scope. */
  readonly regions: readonly Choice[];
  readonly onChange: (change: Partial<HeatmapView>) => void;
}

/** What is drawn (level, measure, period, zoom), then what is counted (five vocabularies and the outcome, folded on a phone). */
export function FilterBar({ view, today, regions, onChange }: FilterBarProps) {
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const active = FILTERS.filter((name) => view.filters[name]).length + Number(view.outcome !== null);
  return (
    <Paper component="section" tabIndex={-1} aria-label={text.filters.title} variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, '@media print': { display: 'none' } }}>
      <Box sx={rowStyle}>
        <LevelToggle level={view.level} onChange={(level) => onChange({ level, territory: null })} />
        <MeasureFields view={view} onChange={onChange} />
        <PeriodField period={view.period} today={today} onChange={(period) => onChange({ period, month: null })} />
        <AgainstField view={view} today={today} onChange={onChange} />
        {regions.length > 1 && (
          <ChoiceField label={text.filters.region} value={view.region ?? ''} choices={regions} empty={text.filters.allRegions} onChange={(region) => onChange({ ...toAll, region: region || null })} />
        )}
        {!wide && (
          <Button variant="outlined" startIcon={<FilterList />} aria-expanded={open} aria-controls={panelId} onClick={() => setOpen(!open)} sx={{ flex: { xs: 1, sm: 'none' } }}>
            {text.filters.show(active)}
          </Button>
        )}
      </Box>
      <Box id={panelId} hidden={!wide && !open}>
        <VocabularyFilters view={view} onChange={onChange} />
      </Box>
      <ActiveFilters view={view} onChange={onChange} />
    </Paper>
  );
}

function LevelToggle({ level, onChange }: { level: Level; onChange: (level: Level) => void }) {
  return (
    <ToggleButtonGroup exclusive size="small" value={level} aria-label={text.filters.level} onChange={(_, next: Level | null) => next && onChange(next)} sx={{ width: { xs: '100%', sm: 'auto' } }}>
      {LEVELS.map((code) => <ToggleButton key={code} value={code} sx={{ flex: { xs: 1, sm: 'none' }, px: { xs: 0.5, sm: 1.75 } }}>{text.levels[code]}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}

function VocabularyFilters({ view, onChange }: Pick<FilterBarProps, 'view' | 'onChange'>) {
  const { termsOf } = useVocabularies();
  return (
    <Box sx={{ ...rowStyle, mt: 1.5 }}>
      {FILTERS.map((name) => (
        <ChoiceField key={name} label={text.filters[name]} value={view.filters[name] ?? ''} empty={name === 'causality' ? text.filters.allCausalities : text.filters.all} choices={termsOf(FILTER_VOCABULARIES[name])}
          groups={name === 'difficulty' ? termsOf('difficultyGroups') : undefined}
          onChange={(code) => onChange({ filters: { ...view.filters, [name]: code || undefined } })} />
      ))}
      <ChoiceField label={text.filters.outcome} value={view.outcome ?? ''} empty={text.filters.allOutcomes} choices={OUTCOME_CHOICES} onChange={(code) => onChange({ outcome: (code || null) as Outcome | null })} />
    </Box>
  );
}

const rowStyle = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' } as const;
