import { Box, Paper, Skeleton, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { stackedUnder } from './stacked-under';

export interface RecordColumn<Item> {
  readonly key: string;
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** Holds buttons: of no use on paper. */
  readonly screenOnly?: boolean;
  readonly render: (item: Item) => ReactNode;
}

interface RecordTableProps<Item> {
  /** Names the table to a screen reader, and the region one scrolls it in. */
  readonly caption: string;
  readonly columns: readonly RecordColumn<Item>[];
  /** Undefined while they load. */
  readonly items: readonly Item[] | undefined;
  readonly keyOf: (item: Item) => string;
  /** Said instead of rows when there are none. */
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
  /** Its cells hold sentences or several buttons: cards already on a tablet, whatever the number of columns. */
  readonly wordy?: boolean;
  /** Inside a section that has a frame of its own. */
  readonly frameless?: boolean;
}

const LOADING_ROWS = 5;
/** More columns than that do not fit beside the menu on a tablet, where the last ones, the acts, would be out of sight. */
const MOST_BESIDE = 6;

/** A plain table of records: the first column names each row. Where there is no room for its columns the rows become cards. */
export function RecordTable<Item>({ caption, columns, items, keyOf, empty, footer, wordy, frameless }: RecordTableProps<Item>) {
  if (items?.length === 0) return frameless ? empty : <Paper variant="outlined">{empty}</Paper>;
  return (
    <Paper variant={frameless ? 'elevation' : 'outlined'} sx={{ overflow: 'hidden', ...(frameless && { bgcolor: 'transparent', borderRadius: 0 }) }}>
      <TableContainer tabIndex={0} role="region" aria-label={caption}>
        <Table sx={stackedUnder(wordy || columns.length > MOST_BESIDE ? 960 : 700)}>
          <Box component="caption" className="vg-hidden">{caption}</Box>
          <TableHead><TableRow>{columns.map(({ key, label, align, screenOnly }) => <TableCell key={key} align={align} data-screen-only={screenOnly}>{label}</TableCell>)}</TableRow></TableHead>
          <TableBody>
            {items ? items.map((item) => <Row key={keyOf(item)} item={item} columns={columns} />) : Array.from({ length: LOADING_ROWS }, (_, index) => (
              <TableRow key={index}>{columns.map(({ key }) => <TableCell key={key}><Skeleton /></TableCell>)}</TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {footer}
    </Paper>
  );
}

function Row<Item>({ item, columns }: { item: Item; columns: readonly RecordColumn<Item>[] }) {
  return (
    <TableRow>
      {columns.map(({ key, label, align, screenOnly, render }, index) => (
        <TableCell key={key} align={align} data-label={label} data-screen-only={screenOnly} {...(index === 0 ? { component: 'th', scope: 'row' } : {})}>{render(item)}</TableCell>
      ))}
    </TableRow>
  );
}
