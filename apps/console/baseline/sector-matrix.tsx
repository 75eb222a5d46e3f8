import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { SECTORS, type BaselineFigure } from '@vigie/reference';
import { formatCount, formatPercent } from '@vigie/ui';
import { indicatorLabel, sectorCounts, sectorFigure, sectorIndicators } from './figures';
import { text } from './messages.fr';

/** Indicator by sector, as published; each caveat is a numbered note, as in a printed table. */
export function SectorMatrix() {
  const rows = sectorIndicators().map((indicator) => ({ indicator, cells: SECTORS.map(({ code }) => sectorFigure(indicator, code)) }));
  const notes = [...new Set(rows.flatMap(({ cells }) => cells.flatMap((figure) => noteOf(figure) ?? [])))];
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={text.sectorCaption}>
        <Table size="small" sx={{ minWidth: 880 }}>
          <Box component="caption" className="vg-hidden">{text.sectorCaption}</Box>
          <TableHead>
            <TableRow>
              <TableCell sx={{ position: 'sticky', left: 0, zIndex: 1 }}>{text.indicator}</TableCell>
              {SECTORS.map(({ code, label }) => <TableCell key={code} align="right" sx={{ verticalAlign: 'bottom', whiteSpace: 'normal' }}>{label}<SectorBase sector={code} /></TableCell>)}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ indicator, cells }) => (
              <TableRow key={indicator}>
                <TableCell component="th" scope="row" sx={{ minWidth: 260, position: 'sticky', left: 0, bgcolor: 'background.paper' }}>{indicatorLabel(indicator)}</TableCell>
                {cells.map((figure, column) => <ShareCell key={SECTORS[column]?.code} figure={figure} notes={notes} />)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>{text.notes}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 3, color: 'text.secondary', fontSize: '0.9375rem', maxWidth: '90ch' }}>{notes.map((note) => <li key={note}>{note}</li>)}</Box>
      <SectorCounts />
    </>
  );
}

function SectorCounts() {
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>{text.sectorCounts}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: '90ch' }}>
        {sectorCounts().map((figure) => (
          <li key={figure.indicator}>
            {sectorLabel(figure)} : {indicatorLabel(figure.indicator)}, {formatCount(figure.value)} {text.units.STRUCTURES} ({figure.n === null ? text.noN : text.n(formatCount(figure.n))}, {text.page(figure.page)}).
            {figure.note && <Box component="span" sx={{ color: 'text.secondary' }}> {figure.note}</Box>}
          </li>
        ))}
      </Box>
    </>
  );
}

const sectorLabel = ({ scope }: BaselineFigure): string => (scope.kind === 'SECTOR' ? (SECTORS.find(({ code }) => code === scope.sector)?.label ?? scope.sector) : '');

function ShareCell({ figure, notes }: { figure: BaselineFigure | undefined; notes: readonly string[] }) {
  const note = noteOf(figure);
  const index = note === undefined ? 0 : notes.indexOf(note) + 1;
  return (
    <TableCell align="right" className="vg-figures" sx={{ whiteSpace: 'nowrap' }}>
      {figure?.unit === 'PERCENT' ? formatPercent(figure.value / 100) : <><span aria-hidden>–</span><span className="vg-hidden">{text.notPublished}</span></>}
      {index > 0 && <sup><span aria-hidden> {index}</span><span className="vg-hidden"> ({text.noteRef(index)})</span></sup>}
    </TableCell>
  );
}

function SectorBase({ sector }: { sector: string }) {
  const base = sectorFigure('respondents', sector);
  return <Box component="span" sx={{ display: 'block', fontWeight: 400 }}>{base ? text.n(formatCount(base.value)) : text.noN}</Box>;
}

const noteOf = (figure: BaselineFigure | undefined): string | undefined => (figure?.unit === 'PERCENT' ? (figure.note ?? undefined) : undefined);
