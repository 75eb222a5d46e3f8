import { Alert, Box, Button, Skeleton, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { REGIONS, SECTORS } from '@vigie/reference';
import { formatCount, formatDay, formatPercent } from '@vigie/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import type { ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { regionsInScope } from '../home/territories';
import { typesetText } from '../i18n/typeset';
import { Fresh } from '../layout/fresh';
import { useViewer } from '../session/viewer';
import { stackedUnder } from '../table/stacked-under';
import { BaselineComparisonDocument } from './baseline.documents';
import { text } from './messages.fr';

const words = text.comparison;
type Row = ResultOf<typeof BaselineComparisonDocument>['baselineComparison']['rows'][number];

/** Each published indicator beside what is measured now: two columns of their own, never one axis. */
export function BaselineComparison() {
  const scope = regionsInScope(useViewer());
  const [search, setSearch] = useSearchParams();
  const region = scope.find((code) => code === search.get('region')) ?? '';
  const sector = SECTORS.find(({ code }) => code === search.get('secteur'))?.code ?? '';
  const change = (to: { region: string; sector: string }) => setSearch({ ...(to.region && { region: to.region }), ...(to.sector && { secteur: to.sector }) }, { preventScrollReset: true });
  const answer = useQuery({
    queryKey: ['baseline-comparison', region, sector],
    queryFn: ({ signal }) => request(BaselineComparisonDocument, { input: { region: region || null, sector: sector || null } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  const comparison = data?.baselineComparison;
  const measured = comparison?.rows.find((row) => row.measured)?.measured;
  const regions = REGIONS.filter(({ code }) => scope.includes(code)).map(({ code, name }) => ({ code, label: name }));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, maxWidth: 560, mb: 2 }}>
        <ChoiceField label={words.region} value={region} choices={regions} empty={words.allRegions} onChange={(code) => change({ region: code, sector })} minWidth={200} />
        <ChoiceField label={words.sector} value={sector} choices={SECTORS} empty={words.allSectors} onChange={(code) => change({ region, sector: code })} minWidth={200} />
      </Box>
      {comparison && <Alert severity="warning" sx={{ mb: 2, maxWidth: '95ch' }}>{comparison.caution}</Alert>}
      {error && !data && <Alert severity="error" action={<Button onClick={() => void refetch()}>{words.retry}</Button>}>{failureMessage(error)}</Alert>}
      {!comparison && !error && <Skeleton variant="rounded" height={320} />}
      {comparison && <Fresh of={[answer]}><ComparisonTable rows={comparison.rows} period={measured ? words.period(formatDay(measured.from), formatDay(measured.to)) : ''} /></Fresh>}
    </>
  );
}

function ComparisonTable({ rows, period }: { rows: readonly Row[]; period: string }) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={words.caption}>
      <Table size="small" sx={stackedUnder(960)}>
        <Box component="caption" className="vg-hidden">{words.caption}</Box>
        <TableHead>
          <TableRow>
            <TableCell>{text.indicator}</TableCell>
            <TableCell>{words.published}<Small>{words.surveyUnit}</Small></TableCell>
            <TableCell>{words.measured}<Small>{words.measuredUnit} {period}</Small></TableCell>
            <TableCell>{words.question}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.indicator}>
              <TableCell component="th" scope="row" sx={{ minWidth: 220 }}>{typesetText(row.label)}</TableCell>
              <TableCell data-label={words.published}>{row.published.map((figure) => <Published key={`${figure.kind} ${figure.value} ${figure.page}`} figure={figure} />)}</TableCell>
              <TableCell data-label={words.measured}><Measured measured={row.measured} /></TableCell>
              <TableCell data-label={words.answer} sx={{ gridColumn: '1 / -1', fontWeight: row.verdict === 'WORSE' || row.verdict === 'BETTER' ? 680 : 400 }}>{row.words}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Published({ figure: { value, kind, n, page, note, low, high } }: { figure: Row['published'][number] }) {
  return (
    <Box sx={{ '& + &': { mt: 1 } }}>
      <span className="vg-figures">{kind === 'PERCENT' ? formatPercent(value / 100) : `${formatCount(value)} ${kind === 'STRUCTURES' ? text.units.STRUCTURES : text.units.ANSWERS}`}</span>
      <Small>{n === null ? text.noN : text.n(formatCount(n))}, {text.page(page)}{low !== null && high !== null && ` · ${words.interval(formatPercent(low), formatPercent(high))}`}</Small>
      {note && <Small>{typesetText(note)}</Small>}
    </Box>
  );
}

function Measured({ measured }: { measured: Row['measured'] }) {
  if (!measured) return <Small>{words.notMeasured}</Small>;
  const { share, structures, n, low, high, unit } = measured;
  return (
    <>
      <span className="vg-figures">{share === null ? words.nothing : formatPercent(share)}</span>
      <Small>{words.of(formatCount(structures), formatCount(n))}{low !== null && high !== null && ` · ${words.interval(formatPercent(low), formatPercent(high))}`}</Small>
      <Small>{unit}</Small>
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary', fontWeight: 400, whiteSpace: 'normal' }}>{children}</Typography>;
