import { findDepartment, findSite } from '@vigie/reference';
import { DataTable, formatCount, type DataColumn } from '@vigie/ui';
import { typesetText } from '../i18n/typeset';
import { text } from './messages.fr';
import type { WaveSite } from './wave.documents';

const siteName = ({ siteCode }: WaveSite) => typesetText(findSite(siteCode)?.name ?? siteCode);
const departmentName = ({ departmentCode }: WaveSite) => `${findDepartment(departmentCode)?.name ?? ''} (${departmentCode})`;

const COLUMNS: readonly DataColumn<WaveSite>[] = [
  { key: 'site', header: text.site, sortBy: siteName, render: siteName },
  { key: 'department', header: text.department, sortBy: departmentName, render: departmentName },
  { key: 'notFiled', header: text.notFiled, numeric: true, sortBy: ({ notFiled }) => notFiled, render: ({ notFiled }) => formatCount(notFiled) },
  { key: 'pressing', header: text.pressing, numeric: true, sortBy: ({ pressing }) => pressing, render: ({ pressing }) => formatCount(pressing) },
  { key: 'filed', header: text.filed, numeric: true, sortBy: ({ filed }) => filed, render: ({ filed }) => formatCount(filed) },
];

/** Where to act first; every count is of cases. */
export function SiteTable({ sites }: { sites: readonly WaveSite[] }) {
  return <DataTable caption={text.sitesCaption} captionHidden columns={COLUMNS} rows={sites} rowKey={({ siteCode }) => siteCode} sortedBy={{ key: 'notFiled', direction: 'descending' }} maxHeight="36rem" />;
}
