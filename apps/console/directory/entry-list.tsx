import CloudOff from '@mui/icons-material/CloudOffOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import { Box, Button, Chip, Link, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { formatShortDay } from '../i18n/format';
import { Fresh } from '../layout/fresh';
import { Notice } from '../layout/notice';
import { Pager } from '../table/pager';
import { RecordTable, type RecordColumn } from '../table/record-table';
import { DirectoryEntriesDocument, type Entry } from './directory.documents';
import type { DirectoryView } from './directory-view';
import { EntryActions } from './entry-actions';
import { meansLabel, siteName, topicLabel } from './entry-words';
import { text } from './messages.fr';

const PER_PAGE = 25;

interface EntryListProps {
  readonly view: DirectoryView;
  readonly staff: boolean;
  readonly onEdit: (entry: Entry) => void;
}

/** Entries, those to verify again first. */
export function EntryList({ view: { departmentCode, section, topic, stale }, staff, onEdit }: EntryListProps) {
  const [page, setPage] = useState(1);
  const filter = { departmentCode: departmentCode || null, kept: staff || null, section: section || null, topic: topic || null, stale: stale === '' ? null : stale === 'oui' };
  const answer = useQuery({
    queryKey: ['directory', 'entries', filter, page],
    queryFn: ({ signal }) => request(DirectoryEntriesDocument, { filter, page: { page, perPage: PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  if (error && !data) return <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  return (
    <>
      <Typography role="status" sx={{ color: 'text.secondary', mb: 1 }}>{data && text.count(data.directoryEntries.total)}</Typography>
      <Fresh of={[answer]}>
        <RecordTable wordy caption={text.caption} columns={columnsFor(staff, onEdit)} items={data?.directoryEntries.items} keyOf={({ id }) => id}
          empty={<Notice icon={<MenuBook />} title={text.empty} body={text.emptyBody} />}
          footer={data && <Pager page={page} perPage={PER_PAGE} total={data.directoryEntries.total} onPage={setPage} />} />
      </Fresh>
    </>
  );
}

const columnsFor = (staff: boolean, onEdit: (entry: Entry) => void): readonly RecordColumn<Entry>[] => [
  { key: 'site', label: text.columns.site, render: ({ siteCode }) => siteName(siteCode) },
  { key: 'topic', label: text.columns.topic, render: (entry) => <Subject entry={entry} /> },
  { key: 'details', label: text.columns.details, render: (entry) => <Details entry={entry} /> },
  { key: 'verified', label: text.columns.verified, render: (entry) => <Verified entry={entry} /> },
  { key: 'action', label: text.columns.action, screenOnly: true, render: (entry) => <EntryActions entry={entry} staff={staff} onEdit={() => onEdit(entry)} /> },
];

const Subject = ({ entry: { section, topic, means } }: { entry: Entry }) => (
  <>
    {topicLabel(section, topic)}
    <Box component="span" sx={{ display: 'block', fontWeight: 600, color: means === null ? 'error.main' : undefined }}>{meansLabel(section, means)}</Box>
  </>
);

function Details({ entry: { address, opening, phone, email, link, conditions, source, demo } }: { entry: Entry }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25, overflowWrap: 'anywhere', maxWidth: 420, minWidth: { md: 220 } }}>
      {address && <span>{address}</span>}
      {opening && <span>{text.opens(opening)}</span>}
      {phone && <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Link>}
      {email && <Link href={`mailto:${email}`}>{email}</Link>}
      {link && <Link href={link} target="_blank" rel="noreferrer noopener">{link}</Link>}
      {conditions && <span>{conditions}</span>}
      {source && <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>{text.source(source)}</Typography>}
      {demo && <span><Chip size="small" variant="outlined" color="warning" label={text.demo} /></span>}
    </Box>
  );
}

const Verified = ({ entry: { verifiedOn, verifier, stale } }: { entry: Entry }) => (
  <>
    <Box component="span" className="vg-figures">{text.verified(formatShortDay(verifiedOn), verifier)}</Box>
    {stale && <Box component="span" sx={{ display: 'block', color: 'warning.main', fontWeight: 600 }}>{text.stale}</Box>}
  </>
);
