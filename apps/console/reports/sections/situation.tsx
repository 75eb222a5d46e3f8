import { Box, Typography } from '@mui/material';
import { parisDate } from '@vigie/domain';
import { findDepartment, findSite } from '@vigie/reference';
import { formatDay, formatRate } from '@vigie/ui';
import type { ReactNode } from 'react';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { text } from '../messages.fr';
import type { ReportDetail } from '../report-reader';

const { detail } = text;

/** The coded answers of the form, in the order they were asked. */
export function Situation({ report }: { report: ReportDetail }) {
  const { labelOf } = useVocabularies();
  const department = findDepartment(report.departmentCode);
  const document = labelOf('stayDocuments', report.stayDocument);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', columnGap: 3, rowGap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))' }}>
      <Answer label={detail.site}>{findSite(report.siteCode)?.name ?? report.siteCode}{department && `, ${department.name} (${department.code})`}</Answer>
      <Answer label={detail.structure}>{report.structure?.name ?? detail.otherRegion}<Note>{labelOf('structureTypes', report.structureType)}</Note></Answer>
      <Answer label={detail.occurredOn}>{formatDay(report.occurredOn)}</Answer>
      <Answer label={detail.discoveredOn}>{formatDay(report.discoveredOn)}</Answer>
      <Answer label={detail.audience}>{labelOf('audiences', report.audience)}</Answer>
      <Answer label={detail.stayDocument}>{document}{report.stayDocumentExpiresOn && <Note>{(report.stayDocumentExpiresOn < parisDate(new Date()) ? detail.expiredOn : detail.expiresOn)(formatDay(report.stayDocumentExpiresOn))}</Note>}</Answer>
      <Answer label={detail.hoursSpent}>{report.hoursSpent === null ? <Note>{detail.unknown}</Note> : detail.hours(formatRate(report.hoursSpent))}</Answer>
      {report.caseCode && <Answer label={detail.caseCode}><Box component="code" sx={{ fontSize: '0.9375rem' }}>{report.caseCode}</Box><Note>{detail.caseCodeHint}</Note></Answer>}
    </Box>
  );
}

export function DifficultyList({ codes }: { codes: readonly string[] }) {
  const { labelOf } = useVocabularies();
  return <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>{codes.map((code) => <li key={code}>{labelOf('difficulties', code)}</li>)}</Box>;
}

function Answer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>{label}</Typography>
      <Typography component="dd" sx={{ m: 0 }}>{children}</Typography>
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) => <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>{children}</Typography>;
