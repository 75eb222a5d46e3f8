import { findDepartment } from '@vigie/reference';
import { DataTable, formatCount, formatPercent, type DataColumn } from '@vigie/ui';
import { formatRateColumn } from '../i18n/format';
import { text } from './messages.fr';
import type { Coverage } from './network.documents';

const words = text.coverage;
/** Fewer structures than this say nothing of a rate. */
const ENOUGH = 3;

/** How much of the network stands behind the figures of each département, beside the figures; one without a structure has its row too. */
export function CoverageTable({ coverage, departmentCodes }: { coverage: readonly Coverage[]; departmentCodes: readonly string[] }) {
  const rows = departmentCodes.map((departmentCode) => coverage.find((row) => row.departmentCode === departmentCode) ?? { departmentCode, structures: 0, reporting: 0, reports: 0 });
  return <DataTable caption={words.caption} columns={COLUMNS} rows={rows} rowKey={({ departmentCode }) => departmentCode} sortedBy={{ key: 'share', direction: 'ascending' }} maxHeight="560px" />;
}

const shareOf = ({ reporting, structures }: Coverage): number | null => (structures === 0 ? null : reporting / structures);
const rateOf = ({ reporting, reports }: Coverage): number | null => (reporting < ENOUGH ? null : reports / reporting);

const COLUMNS: readonly DataColumn<Coverage>[] = [
  { key: 'department', header: words.department, sortBy: ({ departmentCode }) => departmentCode, render: ({ departmentCode }) => `${departmentCode} · ${findDepartment(departmentCode)?.name ?? departmentCode}` },
  { key: 'structures', header: words.structures, numeric: true, sortBy: ({ structures }) => structures, render: ({ structures }) => formatCount(structures) },
  { key: 'reporting', header: words.reporting, numeric: true, sortBy: ({ reporting }) => reporting, render: ({ reporting }) => formatCount(reporting) },
  { key: 'share', header: words.share, numeric: true, sortBy: shareOf, render: (row) => { const share = shareOf(row); return share === null ? words.nobody : formatPercent(share, 0); } },
  { key: 'reports', header: words.reports, numeric: true, sortBy: ({ reports }) => reports, render: ({ reports }) => formatCount(reports) },
  { key: 'rate', header: words.rate, numeric: true, sortBy: rateOf, render: (row) => { const rate = rateOf(row); return rate === null ? words.none : formatRateColumn(rate); } },
];
