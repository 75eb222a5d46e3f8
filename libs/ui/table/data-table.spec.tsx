import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DataTable } from './data-table';
import { sortRows } from './sort-rows';

interface Row { readonly name: string; readonly count: number | null }
const ROWS: Row[] = [{ name: 'Var', count: 3 }, { name: 'Élan', count: null }, { name: 'Eure', count: 12 }];

describe('sortRows', () => {
  const names = (rows: readonly Row[]) => rows.map((row) => row.name);
  it('sorts texts as French does', () => expect(names(sortRows(ROWS, (row) => row.name))).toEqual(['Élan', 'Eure', 'Var']));
  it('keeps what is unknown last in both directions', () => {
    expect(names(sortRows(ROWS, (row) => row.count, 'ascending'))).toEqual(['Var', 'Eure', 'Élan']);
    expect(names(sortRows(ROWS, (row) => row.count, 'descending'))).toEqual(['Eure', 'Var', 'Élan']);
  });
});

describe('DataTable', () => {
  const columns = [
    { key: 'name', header: 'Département', render: (row: Row) => row.name, sortBy: (row: Row) => row.name },
    { key: 'count', header: 'Signalements', numeric: true, render: (row: Row) => row.count ?? '—', sortBy: (row: Row) => row.count },
    { key: 'free', header: 'Note', render: () => '' },
  ];
  const html = renderToStaticMarkup(<DataTable caption="Par département" columns={columns} rows={ROWS} rowKey={(row) => row.name} sortedBy={{ key: 'count', direction: 'descending' }} />);

  it('is a table that can be read: caption, column and row headers, sort state', () => {
    expect(html).toMatch(/<caption[^>]*>Par département<\/caption>/);
    expect(html.match(/scope="col"/g)).toHaveLength(3);
    expect(html.match(/scope="row"/g)).toHaveLength(3);
    expect(html).toMatch(/aria-sort="descending"[^>]*><button[^>]*>Signalements/);
    expect(html.match(/aria-sort="none"/g)).toHaveLength(1);
  });

  it('shows rows in the order asked for', () => expect(html).toMatch(/Eure.*Var.*Élan/s));

  it('says so when there is nothing', () => {
    expect(renderToStaticMarkup(<DataTable caption="Vide" columns={columns} rows={[]} rowKey={(row) => row.name} />)).toContain('Rien à afficher');
  });
});
