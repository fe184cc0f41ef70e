import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { Checkbox } from './Checkbox';
import type { Column } from './columns';
import styles from './DataTable.module.css';

interface RowParts<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
  readonly selected: boolean;
  readonly onSelect: ((selected: boolean) => void) | undefined;
  readonly name: string;
}

/** A column's content, inside the row's link where it is the main one. */
export function cellContent<Row>(column: Column<Row>, row: Row, href: string | undefined): ReactNode {
  const content = column.render(row);
  if (!column.main || href === undefined) return content;
  return (
    <Link to={href} className={styles['link']} data-row-link>
      {content}
    </Link>
  );
}

/** A click anywhere in a row follows its link, unless it meant something inside the row or selected text. */
export function openRow(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || target.closest('a, button, input, label, select, textarea') !== null) return;
  if (window.getSelection()?.type === 'Range') return;
  const link = currentTarget.querySelector<HTMLAnchorElement>('a[data-row-link]');
  if (event.ctrlKey || event.metaKey) window.open(link?.href);
  else link?.click();
}

/** One row; its cells are drawn again only when its own data or the columns change. */
export function BodyRow<Row>({ row, columns, href, selected, onSelect, name }: RowParts<Row>) {
  const { t } = useTranslation('ui');
  const cells = useMemo(
    () =>
      columns.map((column) => (
        <td key={column.key} className={classNames(styles['cell'], column.align === 'end' && styles['end'])}>
          {cellContent(column, row, href)}
        </td>
      )),
    [columns, row, href],
  );
  return (
    <tr
      className={classNames(styles['row'], href !== undefined && styles['opens'])}
      data-selected={selected || undefined}
      data-row
      tabIndex={href === undefined ? -1 : undefined}
      onClick={href === undefined ? undefined : openRow}
    >
      {onSelect && (
        <td className={styles['cell']}>
          <Checkbox checked={selected} label={t('list.selectRow', { row: name })} onChange={onSelect} />
        </td>
      )}
      {cells}
    </tr>
  );
}
