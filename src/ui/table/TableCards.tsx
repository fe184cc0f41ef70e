import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { cellContent, openRow } from './BodyRow';
import { Checkbox } from './Checkbox';
import type { Column } from './columns';
import styles from './DataTable.module.css';
import { type Selection, withKeys } from './selection';

interface TableCardsProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref: ((row: Row) => string) | undefined;
  readonly selection: Selection<Row> | undefined;
  /** Rows parted by hairlines, inside a card that is already there. */
  readonly plain: boolean;
}

/** The table on a phone: one card a row, made of the columns' card roles. */
export function TableCards<Row>({ label, columns, rows, rowKey, rowHref, selection, plain }: TableCardsProps<Row>) {
  const { t } = useTranslation('ui');
  const role = (column: Column<Row>) => {
    if (column.card) return column.card;
    if (column.main) return 'title';
    return column.align === 'end' ? 'figure' : 'meta';
  };
  const of = (wanted: ReturnType<typeof role>) => columns.filter((column) => role(column) === wanted);
  return (
    <ul className={classNames(styles['cards'], plain && styles['plain'])} aria-label={label}>
      {rows.map((row) => {
        const key = rowKey(row);
        const href = rowHref?.(row);
        return (
          <li
            key={key}
            data-row
            data-selected={selection?.selected.has(key) || undefined}
            className={classNames(styles['rowCard'], href !== undefined && styles['opens'])}
            onClick={href === undefined ? undefined : openRow}
          >
            {selection && (
              <Checkbox
                checked={selection.selected.has(key)}
                label={t('list.selectRow', { row: selection.rowName(row) })}
                onChange={(ticked) => selection.onChange(withKeys(selection.selected, [key], ticked))}
              />
            )}
            <div className={styles['cardBody']}>
              <div className={styles['cardHead']}>
                {of('title').map((column) => (
                  <div key={column.key}>{cellContent(column, row, href)}</div>
                ))}
                {of('status').map((column) => (
                  <div key={column.key}>{cellContent(column, row, href)}</div>
                ))}
              </div>
              <div className={styles['cardMeta']}>
                {of('meta').map((column) => (
                  <div key={column.key}>{cellContent(column, row, href)}</div>
                ))}
              </div>
              <dl className={styles['figures']}>
                {of('figure').map((column) => (
                  <div key={column.key}>
                    <dt>{column.title}</dt>
                    <dd>{cellContent(column, row, href)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
