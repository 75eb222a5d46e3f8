import { Box, Typography } from '@mui/material';
import { departmentsOf, findDepartment } from '@vigie/reference';
import { DataTable, FranceMap, MapLegend, formatCount, sequentialScale, type DataColumn } from '@vigie/ui';
import { regionsInScope } from '../home/territories';
import { useViewer } from '../session/viewer';
import type { ShownAnomaly } from './anomalies.documents';
import { text } from './messages.fr';

const words = text.spread;
type Place = NonNullable<ShownAnomaly['weight']>['spread'][number];

/** Where an anomaly shows: reports on the map, both units in the table beside it. */
export function Spread({ anomaly }: { anomaly: ShownAnomaly }) {
  const regions = regionsInScope(useViewer());
  const spread = anomaly.weight?.spread ?? [];
  if (spread.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>;
  const byCode = new Map(spread.map((place) => [place.departmentCode, place]));
  const cells = regions.flatMap((region) => departmentsOf(region)).map(({ code, name }) => ({ territory: code, name, value: byCode.get(code)?.reports ?? 0, reports: byCode.get(code)?.reports ?? 0, structures: 0 }));
  const scale = sequentialScale(cells.map(({ value }) => value));
  return (
    <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.1fr) minmax(0, 1fr)' } }}>
      <Box sx={{ minWidth: 0, '& svg': { maxHeight: 520 } }}>
        <FranceMap label={words.map(anomaly.name)} level="DEPARTMENT" cells={cells} scale={scale} formatValue={text.reports} describeEvidence={({ territory }) => text.weight.witnesses(byCode.get(territory)?.witnesses ?? 0)} zoom={regions.length === 1 && regions[0] ? { region: regions[0], department: null } : null} />
        <MapLegend scale={scale} unit={words.unit} n={anomaly.weight?.reports ?? 0} formatBound={formatCount} whole>{words.context}</MapLegend>
      </Box>
      <DataTable caption={words.table} columns={COLUMNS} rows={[...spread].sort((a, b) => b.reports - a.reports || b.witnesses - a.witnesses)} rowKey={({ departmentCode }) => departmentCode} />
    </Box>
  );
}

const COLUMNS: readonly DataColumn<Place>[] = [
  { key: 'department', header: words.department, sortBy: ({ departmentCode }) => departmentCode, render: ({ departmentCode }) => `${findDepartment(departmentCode)?.name ?? departmentCode} (${departmentCode})` },
  { key: 'reports', header: words.reports, numeric: true, sortBy: ({ reports }) => reports, render: ({ reports }) => formatCount(reports) },
  { key: 'witnesses', header: words.witnesses, numeric: true, sortBy: ({ witnesses }) => witnesses, render: ({ witnesses }) => formatCount(witnesses) },
];
