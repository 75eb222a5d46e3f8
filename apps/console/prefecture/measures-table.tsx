import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography, useMediaQuery, type Theme } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { differenceOf, type MeasuredCell } from '../home/comparison/compare-cells';
import { differenceInWords, differenceTold } from '../home/comparison/difference-format';
import { intervalText, metricFormat } from '../home/metric-format';
import { text as mapText } from '../home/messages.fr';
import { text } from './messages.fr';
import type { PrefectureMeasure } from './prefecture.documents';
import { Section } from './section';

const words = text.measures;
type Place = PrefectureMeasure['site'];
const captionOf = (national: boolean): string => (national ? words.caption : words.regionCaption);
const SAME = { earlier: 1, later: 1 };

/** Each measure here, in the region, and in France for who may see it; whether the préfecture can be told from its region. */
export function MeasuresTable({ measures }: { measures: readonly PrefectureMeasure[] }) {
  const national = measures.some(({ nation }) => nation !== null);
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  return (
    <Section title={national ? words.title : words.regionOnly}>
      {phone ? <Cards measures={measures} national={national} /> : <Wide measures={measures} national={national} />}
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>{words.overlap}{!national && ` ${words.regional}`}</Typography>
    </Section>
  );
}

interface Measures { readonly measures: readonly PrefectureMeasure[]; readonly national: boolean }

function Wide({ measures, national }: Measures) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={captionOf(national)}>
      <Table size="small" sx={{ minWidth: 640 }}>
        <Box component="caption" className="vg-hidden">{captionOf(national)}</Box>
        <TableHead><TableRow><TableCell>{words.measure}</TableCell><TableCell align="right">{words.here}</TableCell><TableCell align="right">{words.region}</TableCell>{national && <TableCell align="right">{words.nation}</TableCell>}<TableCell>{words.against}</TableCell></TableRow></TableHead>
        <TableBody>
          {measures.map((measure) => (
            <TableRow key={measure.metric} sx={{ '& td, & th': { verticalAlign: 'top' } }}>
              <TableCell component="th" scope="row" sx={{ minWidth: 200 }}>{mapText.metrics[measure.metric]}<Small>{measure.base}</Small></TableCell>
              <Figure measure={measure} place={measure.site} />
              <Figure measure={measure} place={measure.region} />
              {national && <Figure measure={measure} place={measure.nation} />}
              <TableCell sx={{ minWidth: 180 }}><Difference measure={measure} /></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** On a phone a row is a card: a table would hide what the préfecture is compared with. */
function Cards({ measures, national }: Measures) {
  return (
    <Box component="ul" aria-label={captionOf(national)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {measures.map((measure) => (
        <Box component="li" key={measure.metric} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>
          <Box sx={{ fontWeight: 620 }}>{mapText.metrics[measure.metric]}<Small>{measure.base}</Small></Box>
          <Box component="dl" className="vg-figures" sx={{ m: 0, my: 1, display: 'grid', gridTemplateColumns: `repeat(${national ? 3 : 2}, minmax(0, 1fr))`, gap: 1 }}>
            {([[words.here, measure.site], [words.region, measure.region], ...(national ? [[words.nation, measure.nation] as const] : [])] as const).map(([label, place]) => (
              <div key={label}><Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{label}</Box><Box component="dd" sx={{ m: 0 }}><Told measure={measure} place={place} /></Box></div>
            ))}
          </Box>
          <Typography variant="body2">{words.against}{'\u00a0'}: {differenceInWords(measure.metric, fromRegion(measure))}</Typography>
        </Box>
      ))}
    </Box>
  );
}

const fromRegion = ({ metric, region, site }: PrefectureMeasure) => differenceOf(metric, cellOf(region), cellOf(site), SAME);
const cellOf = (place: Place): MeasuredCell => ({ territory: '', name: '', reports: place.n, structures: 0, ...place });

/** What can be told stands out, as on the map that compares. */
function Difference({ measure }: { measure: PrefectureMeasure }) {
  const difference = fromRegion(measure);
  const { told, interval } = differenceTold(measure.metric, difference);
  return <><Box component="span" sx={{ fontWeight: difference.verdict === 'HIGHER' || difference.verdict === 'LOWER' ? 620 : 400 }}>{told}</Box>{interval !== null && <Small>{interval}</Small>}</>;
}

interface Placed { readonly measure: PrefectureMeasure; readonly place: Place | null }

const Figure = (placed: Placed) => <TableCell align="right" className="vg-figures" sx={{ whiteSpace: 'nowrap' }}><Told {...placed} /></TableCell>;

function Told({ measure: { metric }, place }: Placed) {
  return (
    <>
      {!place || place.value === null ? mapText.table.notEnough : metricFormat(metric)(place.value)}
      {place && intervalText(metric, place) && <Small>{intervalText(metric, place)}</Small>}
      {place && <Small>{mapText.comparison.ofN(formatCount(place.n))}</Small>}
    </>
  );
}

const Small = ({ children }: { children: string | null }) => <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' }}>{children}</Box>;
