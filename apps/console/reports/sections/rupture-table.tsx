import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { formatEuros, formatShortDay } from '../../i18n/format';
import { text } from '../messages.fr';
import type { ReportDetail } from '../report-reader';

const COLUMNS = ['right', 'body', 'state', 'since', 'until', 'amountLost'] as const;
const words = text.detail.ruptureColumns;

/** Which right, who acted on it, what happened, from when to when, and what it cost if known. */
export function RuptureTable({ ruptures }: { ruptures: ReportDetail['ruptures'] }) {
  const { labelOf } = useVocabularies();
  if (ruptures.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text.detail.noRupture}</Typography>;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text.detail.ruptureTable}>
      <Table size="small">
        <TableHead>
          <TableRow>{COLUMNS.map((column) => <TableCell key={column} align={column === 'amountLost' ? 'right' : 'left'}>{words[column]}</TableCell>)}</TableRow>
        </TableHead>
        <TableBody>
          {ruptures.map((rupture) => (
            <TableRow key={rupture.id}>
              <TableCell component="th" scope="row">{labelOf('rightsLost', rupture.right)}</TableCell>
              <TableCell>{rupture.body ? labelOf('ruptureBodies', rupture.body) : <Unknown />}</TableCell>
              <TableCell>{labelOf('ruptureStates', rupture.state)}</TableCell>
              <TableCell sx={dayStyle}>{formatShortDay(rupture.since)}</TableCell>
              <TableCell sx={dayStyle}>{rupture.until ? formatShortDay(rupture.until) : text.detail.ongoing}</TableCell>
              <TableCell align="right" sx={dayStyle}>{rupture.amountLost === null ? <Unknown /> : formatEuros(rupture.amountLost)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const Unknown = () => <Box component="span" sx={{ color: 'text.secondary' }}>{text.detail.unknown}</Box>;

const dayStyle = { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } as const;
