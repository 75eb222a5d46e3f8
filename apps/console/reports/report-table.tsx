import { Box, Link as TextLink } from '@mui/material';
import { findDepartment, findSite } from '@vigie/reference';
import { DataTable, useCreatePath, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { useVocabularies, type VocabularyName } from '../catalogue/use-vocabularies';
import { formatShortDay } from '../i18n/format';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { CausalityChip, StatusChip } from './report-chips';
import type { ReportRow } from './report-reader';

/** No row checkboxes: nothing is done to many reports at once here, and the reference is each row's link. */
export function ReportTable() {
  // One structure knows its own kind; what it looks a report up by is the code it noted.
  const own = useViewer().structure !== null;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <DataTable<ReportRow> bulkActionButtons={false} rowClick={false} sx={tableStyle}>
        <DataTable.Col source="reference" label={text.columns.reference}><ReferenceLink /></DataTable.Col>
        {own && <DataTable.Col source="caseCode" label={text.columns.caseCode} disableSort render={(report: ReportRow) => <CaseLink code={report.caseCode} />} />}
        <DataTable.Col source="occurredOn" label={text.columns.occurredOn} render={(report: ReportRow) => formatShortDay(report.occurredOn)} />
        <DataTable.Col source="createdAt" label={text.columns.createdAt} render={(report: ReportRow) => formatShortDay(report.createdAt)} />
        <DataTable.Col source="siteCode" label={text.columns.siteCode} render={(report: ReportRow) => <Site report={report} />} />
        {!own && <DataTable.Col source="structureType" label={text.columns.structureType} render={(report: ReportRow) => <Labels vocabulary="structureTypes" codes={[report.structureType]} />} />}
        <DataTable.Col source="difficulties" label={text.columns.difficulties} disableSort render={(report: ReportRow) => <Labels vocabulary="difficulties" codes={report.difficulties} />} />
        <DataTable.Col source="rights" label={text.columns.rights} disableSort render={(report: ReportRow) => <Labels vocabulary="rightsLost" codes={report.rights} empty={text.noRight} />} />
        <DataTable.Col source="causality" label={text.columns.causality} render={(report: ReportRow) => <CausalityChip causality={report.causality} />} />
        <DataTable.Col source="status" label={text.columns.status} render={(report: ReportRow) => <StatusChip status={report.status} />} />
      </DataTable>
    </Box>
  );
}

export function ReferenceLink() {
  const report = useRecordContext<ReportRow>();
  const createPath = useCreatePath();
  if (!report) return null;
  return (
    <TextLink component={Link} to={createPath({ resource: 'signalements', type: 'show', id: report.id })} aria-label={text.open(report.reference)} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
      {report.reference}
    </TextLink>
  );
}

/** The case as its structure follows it, in the declaration app. */
function CaseLink({ code }: { code: string | null }) {
  return code && <TextLink href={`/situations/${code}`} aria-label={text.openCase(code)} sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{code}</TextLink>;
}

export function Site({ report }: { report: ReportRow }) {
  const site = findSite(report.siteCode);
  const department = findDepartment(report.departmentCode);
  return <>{site?.name ?? report.siteCode}{department && <Box component="span" sx={{ color: 'text.secondary' }}> ({department.code})</Box>}</>;
}

/** The first label, and how many more there are. */
export function Labels({ vocabulary, codes, empty }: { vocabulary: VocabularyName; codes: readonly string[]; empty?: string }) {
  const { labelOf } = useVocabularies();
  const [first, ...rest] = codes;
  if (!first) return <Box component="span" sx={{ color: 'text.secondary' }}>{empty}</Box>;
  return <>{labelOf(vocabulary, first)}{rest.length > 0 && <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}> {text.more(rest.length)}</Box>}</>;
}

const tableStyle = {
  '& td': { verticalAlign: 'top', fontSize: '0.9375rem' },
  '& td:nth-of-type(2), & td:nth-of-type(3)': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  '& td:nth-of-type(6), & td:nth-of-type(7)': { minWidth: 170 },
} as const;
