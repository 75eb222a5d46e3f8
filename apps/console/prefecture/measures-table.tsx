import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { differenceOf, type MeasuredCell } from '../home/comparison/compare-cells';
import { differenceInWords } from '../home/comparison/difference-format';
import { intervalText, metricFormat } from '../home/metric-format';
import { text as mapText } from '../home/messages.fr';
import { text } from './messages.fr';
import type { PrefectureMeasure } from './prefecture.documents';
import { Section } from './section';

const words = text.measures;
type Place = PrefectureMeasure['site'];
const SAME = { earlier: 1, later: 1 };

/** Each measure here, in the region, and in France for who may see it; whether the préfecture can be told from its region. */
export function MeasuresTable({ measures }: { measures: readonly PrefectureMeasure[] }) {
  const national = measures.some(({ nation }) => nation !== null);
  return (
    <Section title={national ? words.title : words.regionOnly}>
      <TableContainer tabIndex={0} role="region" aria-label={words.caption}>
        <Table size="small" sx={{ minWidth: 640 }}>
          <Box component="caption" className="vg-hidden">{words.caption}</Box>
          <TableHead><TableRow><TableCell>{words.measure}</TableCell><TableCell align="right">{words.here}</TableCell><TableCell align="right">{words.region}</TableCell>{national && <TableCell align="right">{words.nation}</TableCell>}<TableCell>{words.against}</TableCell></TableRow></TableHead>
          <TableBody>
            {measures.map((measure) => (
              <TableRow key={measure.metric} sx={{ '& td, & th': { verticalAlign: 'top' } }}>
                <TableCell component="th" scope="row" sx={{ minWidth: 200 }}>{mapText.metrics[measure.metric]}<Small>{measure.base}</Small></TableCell>
                <Figure measure={measure} place={measure.site} />
                <Figure measure={measure} place={measure.region} />
                {national && <Figure measure={measure} place={measure.nation} />}
                <TableCell sx={{ minWidth: 180 }}>{differenceInWords(measure.metric, differenceOf(measure.metric, cellOf(measure.region), cellOf(measure.site), SAME))}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{words.overlap}</Typography>
    </Section>
  );
}

const cellOf = (place: Place): MeasuredCell => ({ territory: '', name: '', reports: place.n, structures: 0, ...place });

function Figure({ measure: { metric }, place }: { measure: PrefectureMeasure; place: Place | null }) {
  return (
    <TableCell align="right" className="vg-figures">
      {!place || place.value === null ? mapText.table.notEnough : metricFormat(metric)(place.value)}
      {place && intervalText(metric, place) && <Small>{intervalText(metric, place)}</Small>}
      {place && <Small>{mapText.comparison.ofN(formatCount(place.n))}</Small>}
    </TableCell>
  );
}

const Small = ({ children }: { children: string | null }) => <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>{children}</Box>;
