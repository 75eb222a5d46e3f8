import { useId, useMemo, useState, type ReactNode } from 'react';
import { messages } from '../messages.fr';
import styles from './data-table.module.css';
import { sortRows, type SortDirection } from './sort-rows';

export interface DataColumn<Row> {
  readonly key: string;
  readonly header: ReactNode;
  /** What the column sorts by; null sorts last in both directions. Columns without it cannot be sorted. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly render: (row: Row) => ReactNode;
  readonly numeric?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: ReactNode;
  /** Read by assistive technology only, where a heading already says it. */
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sortedBy?: { readonly key: string; readonly direction: SortDirection };
  readonly selectedKey?: string | null;
  /** Makes the name of each row a button. */
  readonly onSelect?: (row: Row) => void;
  readonly empty?: ReactNode;
  /** Scrolls inside this CSS height, headers staying in view. */
  readonly maxHeight?: string;
}

/** A table that sorts, small enough to be held whole: up to a few hundred rows. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, sortedBy, selectedKey, onSelect, empty = messages.emptyTable, maxHeight }: DataTableProps<Row>) {
  const id = useId();
  const [sort, setSort] = useState(sortedBy);
  const sortColumn = columns.find((column) => column.key === sort?.key);
  const sorted = useMemo(() => sortRows(rows, sortColumn?.sortBy, sort?.direction), [rows, sortColumn?.sortBy, sort?.direction]);
  const toggle = (column: DataColumn<Row>) => setSort((current) => ({
    key: column.key,
    direction: current?.key === column.key ? (current.direction === 'ascending' ? 'descending' : 'ascending') : column.numeric ? 'descending' : 'ascending',
  }));
  return (
    <div className={styles.scroller} style={{ maxHeight }} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={captionHidden ? 'vg-hidden' : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric || undefined} aria-sort={column.sortBy ? (column.key === sort?.key ? sort.direction : 'none') : undefined}>
                {column.sortBy
                  ? <button type="button" className={styles.sort} onClick={() => toggle(column)}>{column.header}<span className={styles.arrow} aria-hidden="true" /></button>
                  : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.length === 0 && <tr><td colSpan={columns.length} className={styles.empty}>{empty}</td></tr>}
          {sorted.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} data-selected={key === selectedKey || undefined}>
                {columns.map((column, index) => (index === 0
                  ? <th key={column.key} scope="row">{onSelect ? <button type="button" className={styles.name} aria-pressed={key === selectedKey} onClick={() => onSelect(row)}>{column.render(row)}</button> : column.render(row)}</th>
                  : <td key={column.key} data-numeric={column.numeric || undefined}>{column.render(row)}</td>))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
