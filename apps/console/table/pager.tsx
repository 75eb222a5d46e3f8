import { TablePagination } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { text } from './messages.fr';

/** Pages counted from 1, as the API does. */
export function Pager({ page, perPage, total, onPage }: { page: number; perPage: number; total: number; onPage: (page: number) => void }) {
  if (total <= perPage) return null;
  return (
    <TablePagination component="nav" aria-label={text.pages} count={total} page={page - 1} rowsPerPage={perPage} rowsPerPageOptions={[]} onPageChange={(_, next) => onPage(next + 1)}
      labelDisplayedRows={({ from, to, count }) => text.range(formatCount(from), formatCount(to), formatCount(count))} getItemAriaLabel={(kind) => text.goTo[kind]} />
  );
}
