import { findSite } from '@vigie/reference';
import { DataTable, formatCount, type DataColumn } from '@vigie/ui';
import { typesetText } from '../i18n/typeset';
import { text } from './messages.fr';
import type { WaveSite } from './wave.documents';

/** With the number of its département, which is all that a sous-préfecture's name leaves out. */
const siteName = ({ siteCode, departmentCode }: WaveSite) => typesetText(`${findSite(siteCode)?.name ?? siteCode} (${departmentCode})`);

const COLUMNS: readonly DataColumn<WaveSite>[] = [
  { key: 'site', header: text.site, sortBy: siteName, render: siteName },
  { key: 'notFiled', header: text.notFiled, numeric: true, sortBy: ({ notFiled }) => notFiled, render: ({ notFiled }) => formatCount(notFiled) },
  { key: 'pressing', header: text.pressing, numeric: true, sortBy: ({ pressing }) => pressing, render: ({ pressing }) => formatCount(pressing) },
  { key: 'filed', header: text.filed, numeric: true, sortBy: ({ filed }) => filed, render: ({ filed }) => formatCount(filed) },
];

/** Where to act first; every count is of cases. */
export function SiteTable({ sites }: { sites: readonly WaveSite[] }) {
  return <DataTable caption={text.sitesCaption} captionHidden columns={COLUMNS} rows={sites} rowKey={({ siteCode }) => siteCode} sortedBy={{ key: 'notFiled', direction: 'descending' }} maxHeight="36rem" />;
}
