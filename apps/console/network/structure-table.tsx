import Hub from '@mui/icons-material/HubOutlined';
import { Button } from '@mui/material';
import { findDepartment } from '@vigie/reference';
import { formatCount } from '@vigie/ui';
import type { ReactNode } from 'react';
import { formatShortDay } from '../i18n/format';
import { Notice } from '../layout/notice';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { text } from './messages.fr';
import type { Followed } from './network.documents';

interface Acts {
  readonly onRemind: (ids: readonly string[]) => void;
  readonly onInvite: (structure: Followed) => void;
}

/** Who reports and who does not, with the one thing to do about it on each row. */
export function StructureTable({ items, footer, ...acts }: Acts & { items: readonly Followed[] | undefined; footer: ReactNode }) {
  return <RecordTable frameless caption={text.list} columns={columnsOf(acts)} items={items} keyOf={({ id }) => id} empty={<Notice icon={<Hub />} title={text.empty} body={text.emptyBody} />} footer={footer} />;
}

const figure = (value: string) => <span className="vg-figures">{value}</span>;

const columnsOf = (acts: Acts): readonly RecordColumn<Followed>[] => [
  { key: 'name', label: text.columns.name, render: ({ name }) => name },
  { key: 'department', label: text.columns.department, render: ({ departmentCode }) => findDepartment(departmentCode)?.name ?? departmentCode },
  { key: 'standing', label: text.columns.standing, render: ({ standing }) => text.one[standing] },
  { key: 'last', label: text.columns.last, render: ({ lastReportOn }) => (lastReportOn ? figure(formatShortDay(lastReportOn)) : text.never) },
  { key: 'reports', label: text.columns.reports, align: 'right', render: ({ reports }) => figure(formatCount(reports)) },
  { key: 'members', label: text.columns.members, align: 'right', render: ({ members }) => figure(formatCount(members)) },
  { key: 'act', label: text.columns.act, render: (structure) => <Act structure={structure} {...acts} /> },
];

function Act({ structure, onRemind, onInvite }: Acts & { structure: Followed }) {
  const { id, name, members, remindable, remindedOn, invited } = structure;
  if (members === 0) return invited ? text.invited : <Button size="small" aria-label={text.inviteOf(name)} onClick={() => onInvite(structure)}>{text.invite}</Button>;
  if (remindable) return <Button size="small" aria-label={text.remindOf(name)} onClick={() => onRemind([id])}>{text.remind}</Button>;
  return remindedOn ? text.remindedOn(formatShortDay(remindedOn)) : null;
}
