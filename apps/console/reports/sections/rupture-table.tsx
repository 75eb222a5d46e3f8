import { Box, Typography } from '@mui/material';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { formatEuros, formatShortDay } from '../../i18n/format';
import { RecordTable, type RecordColumn } from '../../table/record-table';
import { text } from '../messages.fr';
import type { ReportDetail } from '../report-reader';

type Rupture = ReportDetail['ruptures'][number];

const words = text.detail.ruptureColumns;

/** Which right, who acted on it, what happened, from when to when, and what it cost if known. */
export function RuptureTable({ ruptures }: { ruptures: readonly Rupture[] }) {
  const { labelOf } = useVocabularies();
  const columns: readonly RecordColumn<Rupture>[] = [
    { key: 'right', label: words.right, render: ({ right }) => labelOf('rightsLost', right) },
    { key: 'body', label: words.body, render: ({ body }) => (body ? labelOf('ruptureBodies', body) : <Unknown />) },
    { key: 'state', label: words.state, render: ({ state }) => labelOf('ruptureStates', state) },
    { key: 'since', label: words.since, render: ({ since }) => <Day day={since} /> },
    { key: 'until', label: words.until, render: ({ until }) => (until ? <Day day={until} /> : text.detail.ongoing) },
    { key: 'amountLost', label: words.amountLost, align: 'right', render: ({ amountLost }) => (amountLost === null ? <Unknown /> : <Figures>{formatEuros(amountLost)}</Figures>) },
  ];
  return (
    <RecordTable frameless caption={text.detail.ruptureTable} columns={columns} items={ruptures} keyOf={({ id }) => id}
      empty={<Typography sx={{ color: 'text.secondary' }}>{text.detail.noRupture}</Typography>} />
  );
}

const Unknown = () => <Box component="span" sx={{ color: 'text.secondary' }}>{text.detail.unknown}</Box>;

const Figures = ({ children }: { children: string }) => <Box component="span" className="vg-figures" sx={{ whiteSpace: 'nowrap' }}>{children}</Box>;

const Day = ({ day }: { day: string }) => <Figures>{formatShortDay(day)}</Figures>;
