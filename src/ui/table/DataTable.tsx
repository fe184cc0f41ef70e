import { type ReactNode, useDeferredValue, useRef } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { useIsPhone } from '../hooks/useMediaQuery';
import { BodyRow } from './BodyRow';
import { BulkBar } from './BulkBar';
import { Checkbox } from './Checkbox';
import type { Sort } from './columns';
import styles from './DataTable.module.css';
import { HeadCell } from './HeadCell';
import { type Selection, withKeys } from './selection';
import { SkeletonCards, SkeletonRows } from './SkeletonRows';
import { TableCards } from './TableCards';
import { useNarrow } from './useNarrow';
import { useRowKeys } from './useRowKeys';
import type { TableSettings } from './useTableSettings';

export interface DataTableProps<Row> {
  /** What the table lists; its accessible name. */
  readonly label: string;
  /** From `useTableSettings(id, columns)`; keep `columns` stable (useMemo). */
  readonly settings: TableSettings<Row>;
  /** `undefined` while the first answer is under way: skeleton rows are shown. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Where the row leads: the main cell becomes a link and the whole row opens it. */
  readonly rowHref?: (row: Row) => string;
  readonly onEdit?: (row: Row) => void;
  readonly sort?: Sort | undefined;
  readonly onSortChange?: (sort: Sort) => void;
  readonly selection?: Selection<Row>;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** Shown instead of rows when reading failed. */
  readonly error?: ReactNode;
  /** An older answer is on show while the new one is under way. */
  readonly stale?: boolean;
  readonly skeletonRows?: number;
  /** No surface of its own: inside a `Card flush`. */
  readonly embedded?: boolean;
  /** 44-px rows whatever the density. */
  readonly dense?: boolean;
}

const tickWidthPx = 44;
const flexibleWidthPx = 220;
/** Rows drawn at once, as many as a laptop shows; the others follow without holding up the first sight. */
const firstRows = 11;

/** A semantic table in the product's look; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, settings, rows, rowKey, rowHref, onEdit, sort, onSortChange, selection } = props;
  const { t } = useTranslation('ui');
  const isPhone = useIsPhone();
  const frame = useRef<HTMLDivElement>(null);
  const columns = settings.shownColumns;
  const tick = selection ? tickWidthPx : 0;
  const minWidth = columns.reduce((sum, column) => sum + (settings.widthOf(column) ?? flexibleWidthPx), tick);
  const scrolls = useNarrow(frame, minWidth) && !isPhone;
  const drawn = useDeferredValue(rows?.length ?? 0, firstRows);
  useRowKeys(frame, onEdit && rows ? (index) => rows.slice(index, index + 1).forEach((row) => onEdit(row)) : undefined);

  const shownRows = rows?.slice(0, Math.max(drawn, firstRows));
  const instead = props.error ?? (rows?.length === 0 ? props.empty : undefined);
  const keys = rows?.map(rowKey) ?? [];
  const ticked = keys.filter((key) => selection?.selected.has(key)).length;
  const bulkBar = selection && selection.selected.size > 0 && <BulkBar selection={selection} />;

  if (isPhone && instead === undefined) {
    return (
      <div ref={frame} className={classNames(props.stale && styles['stale'])} aria-busy={rows === undefined}>
        {bulkBar}
        {shownRows ? (
          <TableCards
            {...{ label, columns, rowKey, rowHref, selection }}
            rows={shownRows}
            plain={props.embedded === true}
          />
        ) : (
          <SkeletonCards count={props.skeletonRows ?? 6} plain={props.embedded === true} />
        )}
      </div>
    );
  }

  return (
    <div
      className={classNames(
        styles['card'],
        props.embedded && styles['embedded'],
        props.dense && styles['dense'],
        props.stale && styles['stale'],
      )}
      style={bulkBar ? { '--bulk-height': '52px' } : undefined}
      data-bulk={bulkBar ? '' : undefined}
    >
      {bulkBar}
      <div
        ref={frame}
        className={styles['frame']}
        data-scrolls={scrolls || undefined}
        // Without links in its rows it is reached, and scrolled by keys, itself.
        {...(scrolls && rowHref === undefined && { tabIndex: 0, role: 'region', 'aria-label': label })}
      >
        {instead ?? (
          <table className={styles['table']} style={{ minWidth }} aria-label={label} aria-busy={rows === undefined}>
            <colgroup>
              {selection && <col style={{ width: tickWidthPx }} />}
              {columns.map((column) => (
                <col key={column.key} style={{ width: settings.widthOf(column) }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {selection && (
                  <th scope="col" className={styles['head']}>
                    <Checkbox
                      checked={ticked > 0 && ticked === keys.length}
                      indeterminate={ticked > 0 && ticked < keys.length}
                      label={t('list.selectAll')}
                      onChange={(on) => selection.onChange(withKeys(selection.selected, keys, on))}
                    />
                  </th>
                )}
                {columns.map((column) => (
                  <HeadCell
                    key={column.key}
                    column={column}
                    sort={sort}
                    onSortChange={onSortChange}
                    onResize={(width) => settings.setWidth(column.key, width)}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {shownRows?.map((row) => (
                <BodyRow
                  key={rowKey(row)}
                  row={row}
                  columns={columns}
                  href={rowHref?.(row)}
                  selected={selection?.selected.has(rowKey(row)) ?? false}
                  name={selection?.rowName(row) ?? ''}
                  onSelect={
                    selection && ((on) => selection.onChange(withKeys(selection.selected, [rowKey(row)], on)))
                  }
                />
              )) ?? <SkeletonRows columns={columns} ticks={selection !== undefined} count={props.skeletonRows ?? 10} />}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
