import { Box } from '@mui/material';
import { DataTable, formatCount, type DataColumn } from '@vigie/ui';
import { useMemo } from 'react';
import type { CrossTable } from './analyses.documents';
import { cellWords, cellsByCode, muteWords, shareWords, valueOf } from './figure';
import { text } from './messages.fr';
import type { Dimension, Measure } from './view/analysis-view';

type Head = CrossTable['rowHeads'][number];

/** The answer as a table: every row and column with its n, each figure with its interval where it is a share. */
export function CrossGrid({ table, measure, nameOf, caption }: { table: CrossTable; measure: Measure; nameOf: (dimension: Dimension, code: string) => string; caption: string }) {
  const columns = useMemo((): DataColumn<Head>[] => {
    const at = cellsByCode(table);
    const across = table.columns;
    return [
      { key: 'name', header: text.dimensions[table.rows], sortBy: ({ code }) => nameOf(table.rows, code), render: ({ code }) => <Box component="span" sx={{ display: 'block', minWidth: 140, maxWidth: 320 }}>{nameOf(table.rows, code)}</Box> },
      { key: 'total', header: <Head label={text.total} n={table.n} />, numeric: true, sortBy: ({ reports }) => reports, render: (head) => <Figure words={totalWords(head, measure)} /> },
      ...(across === null ? [
        { key: 'structures', header: text.measures.structures, numeric: true, sortBy: ({ structures }: Head) => structures, render: ({ structures }: Head) => formatCount(structures) },
        { key: 'share', header: text.measures['part-colonne'], numeric: true, sortBy: ({ share }: Head) => share, render: (head: Head) => <Figure words={shareWords(head) ?? '–'} /> },
      ] : table.columnHeads.map(({ code, reports }): DataColumn<Head> => ({
        key: code, header: <Head label={nameOf(across, code)} n={reports} />, numeric: true,
        sortBy: (head) => valueOf(at(head.code, code), measure), render: (head) => <Figure words={cellWords(at(head.code, code), measure)} />,
      }))),
    ];
  }, [table, measure, nameOf]);
  return <DataTable caption={caption} captionHidden columns={columns} rows={table.rowHeads} rowKey={({ code }) => code} maxHeight="min(75vh, 56rem)" />;
}

function totalWords(head: Head, measure: Measure): string {
  if (measure === 'structures') return formatCount(head.structures);
  return measure === 'part-colonne' ? shareWords(head) ?? '–' : formatCount(head.reports);
}

const Head = ({ label, n }: { label: string; n: number }) => <Box component="span" sx={{ display: 'inline-block', maxWidth: 190, whiteSpace: 'normal' }}>{label}<Box component="span" sx={{ display: 'block', fontWeight: 400, whiteSpace: 'nowrap' }}>{text.n(formatCount(n))}</Box></Box>;

const Figure = ({ words }: { words: string }) => (words === '–' ? <><span aria-hidden>–</span><span className="vg-hidden">{muteWords}</span></> : <span style={{ whiteSpace: 'nowrap' }}>{words}</span>);
