import { Box, Paper } from '@mui/material';
import { topicsOf } from '@vigie/contracts';
import { DEPARTMENTS } from '@vigie/reference';
import { ChoiceField } from '../form/choice-field';
import { typesetText } from '../i18n/typeset';
import { useViewer, type Viewer } from '../session/viewer';
import type { DirectoryView } from './directory-view';
import { text } from './messages.fr';

const SECTIONS = [{ code: 'SERVICE', label: text.sections.SERVICE }, { code: 'PROCEDURE', label: text.sections.PROCEDURE }];
const FRESHNESS = [{ code: 'oui', label: text.staleOnly }, { code: 'non', label: text.freshOnly }];

/** The départements a viewer works with: those of a federation; all for members too, who deal with several préfectures. */
export function departmentChoices({ federation }: Viewer) {
  return DEPARTMENTS.filter(({ regionCode }) => !federation || federation.regionCodes.includes(regionCode)).map(({ code, name }) => ({ code, label: `${code} · ${name}` }));
}

/** The matrix is of one département: the one asked for, else the structure's, else the first of those there are. */
export const matrixDepartment = (chosen: string, viewer: Viewer): string => chosen || viewer.structure?.departmentCode || departmentChoices(viewer)[0]?.code || '';

export function DirectoryFilters({ view, onChange }: { view: DirectoryView; onChange: (change: Partial<DirectoryView>) => void }) {
  const viewer = useViewer();
  const departments = departmentChoices(viewer);
  const matrix = view.view === 'demarches';
  const topics = view.section ? topicsOf(view.section).map(({ code, label }) => ({ code, label: typesetText(label) })) : [];
  return (
    <Paper variant="outlined" component="section" aria-label={text.filters} sx={{ p: 2, mb: 2, '@media print': { display: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, maxWidth: 1000 }}>
        <ChoiceField label={text.department} value={matrix ? matrixDepartment(view.departmentCode, viewer) : view.departmentCode} choices={departments} empty={matrix ? undefined : text.allDepartments} onChange={(departmentCode) => onChange({ departmentCode })} minWidth={200} />
        {!matrix && <ChoiceField label={text.section} value={view.section} choices={SECTIONS} empty={text.allSections} onChange={(section) => onChange({ section: section as DirectoryView['section'], topic: '' })} />}
        {!matrix && view.section && <ChoiceField label={text.topic} value={view.topic} choices={topics} empty={text.allTopics} onChange={(topic) => onChange({ topic })} minWidth={220} />}
        {!matrix && <ChoiceField label={text.freshness} value={view.stale} choices={FRESHNESS} empty={text.anyFreshness} onChange={(stale) => onChange({ stale: stale as DirectoryView['stale'] })} minWidth={200} />}
      </Box>
    </Paper>
  );
}
