import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { PERMIT_CATEGORIES, findDepartment, sitesOf } from '@vigie/reference';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { formatShortDay } from '../i18n/format';
import { typesetText } from '../i18n/typeset';
import { Loading } from '../layout/loading';
import { Notice } from '../layout/notice';
import { useViewer } from '../session/viewer';
import { matrixDepartment } from './directory-filters';
import { DirectoryEntriesDocument, type Entry } from './directory.documents';
import { meansLabel } from './entry-words';
import { text } from './messages.fr';

/** Permit category × préfecture of one département: by which way a request is filed, and how old that knowledge is. */
export function ProcedureMatrix({ departmentCode: chosen }: { departmentCode: string }) {
  const departmentCode = matrixDepartment(chosen, useViewer());
  const { data, error, refetch } = useQuery({
    queryKey: ['directory', 'matrix', departmentCode],
    // Sixteen categories at half a dozen sites, rarely two ways each: one page holds them.
    queryFn: ({ signal }) => request(DirectoryEntriesDocument, { filter: { departmentCode, section: 'PROCEDURE' }, page: { page: 1, perPage: 200 } }, signal),
  });
  if (error && !data) return <Notice icon={<CloudOff />} title={text.loadFailed} body={failureMessage(error)} action={<Button variant="contained" onClick={() => void refetch()}>{text.retry}</Button>} />;
  if (!data) return <Loading />;
  const name = `${findDepartment(departmentCode)?.name ?? ''} (${departmentCode})`;
  const sites = sitesOf(departmentCode);
  const cell = (topic: string, siteCode: string) => data.directoryEntries.items.filter((entry) => entry.topic === topic && entry.siteCode === siteCode);
  return (
    <>
      <Typography variant="h2">{name}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{text.matrixLead}</Typography>
      <Paper variant="outlined">
        <TableContainer tabIndex={0} role="region" aria-label={text.matrixCaption(name)}>
          <Table size="small" sx={{ minWidth: 200 + sites.length * 110 }}>
            <Box component="caption" className="vg-hidden">{text.matrixCaption(name)}</Box>
            <TableHead>
              <TableRow>
                <TableCell>{text.permit}</TableCell>
                {sites.map(({ code, communeName }) => <TableCell key={code} sx={{ whiteSpace: 'normal', verticalAlign: 'bottom' }}>{communeName}</TableCell>)}
              </TableRow>
            </TableHead>
            <TableBody>
              {PERMIT_CATEGORIES.map(({ code, label }) => (
                <TableRow key={code}>
                  <TableCell component="th" scope="row" sx={{ minWidth: 200, verticalAlign: 'top' }}>{typesetText(label)}</TableCell>
                  {sites.map((site) => <TableCell key={site.code} sx={{ verticalAlign: 'top' }}><Ways entries={cell(code, site.code)} /></TableCell>)}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </Paper>
    </>
  );
}

function Ways({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return <><span aria-hidden>–</span><span className="vg-hidden">{text.unknown}</span></>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {entries.map(({ id, section, means, conditions, verifiedOn, stale }) => (
        <li key={id}>
          <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>{meansLabel(section, means)}</Box>
          {conditions && <Box component="span" sx={{ display: 'block' }}>{conditions}</Box>}
          <Typography component="span" variant="body2" className="vg-figures" sx={{ color: stale ? 'warning.main' : 'text.secondary' }}>{formatShortDay(verifiedOn)}{stale && `, ${text.stale}`}</Typography>
        </li>
      ))}
    </Box>
  );
}
