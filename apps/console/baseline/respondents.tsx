import { Box, Table, TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { BASELINE_2024, findRegion, type BaselineScope } from '@vigie/reference';
import { formatCount } from '@vigie/ui';
import { useId } from 'react';
import { figuresOf } from './figures';
import { text } from './messages.fr';

/** Who answered: each list adds up to all the answers. */
export function Respondents() {
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, alignItems: 'start' }}>
      <Counts title={text.byType} column={text.type} kind="SURVEY_TYPE" />
      <div>
        <Counts title={text.byRegion} column={text.region} kind="REGION" />
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{text.noRegion}</Typography>
      </div>
    </Box>
  );
}

function Counts({ title, column, kind }: { title: string; column: string; kind: 'SURVEY_TYPE' | 'REGION' }) {
  const id = useId();
  return (
    <div>
      <Typography variant="h3" id={id} sx={{ mb: 0.5 }}>{title}</Typography>
      <Table size="small" aria-labelledby={id}>
        <TableHead><TableRow><TableCell>{column}</TableCell><TableCell align="right">{text.answers}</TableCell></TableRow></TableHead>
        <TableBody>
          {figuresOf(kind).map((figure) => (
            <TableRow key={scopeLabel(figure.scope)}>
              <TableCell component="th" scope="row">
                {scopeLabel(figure.scope)}
                {figure.note && <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>{figure.note}</Typography>}
              </TableCell>
              <TableCell align="right" className="vg-figures">{formatCount(figure.value)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow><TableCell component="th" scope="row" sx={totalStyle}>{text.total}</TableCell><TableCell align="right" className="vg-figures" sx={totalStyle}>{formatCount(BASELINE_2024.respondents)}</TableCell></TableRow>
        </TableFooter>
      </Table>
    </div>
  );
}

function scopeLabel(scope: BaselineScope): string {
  if (scope.kind === 'REGION') return findRegion(scope.regionCode)?.name ?? scope.regionCode;
  if (scope.kind === 'SURVEY_TYPE') return BASELINE_2024.surveyTypes.find(({ code }) => code === scope.surveyType)?.label ?? scope.surveyType;
  return '';
}

const totalStyle = { color: 'text.primary', fontSize: '0.9375rem', fontWeight: 680 } as const;
