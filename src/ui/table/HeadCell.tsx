import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { type Column, nextSort, type Sort, sortState } from './columns';
import styles from './DataTable.module.css';

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSortChange: ((sort: Sort) => void) | undefined;
  readonly onResize: (width: number) => void;
}

const narrowestPx = 64;
const arrows = { ascending: '▲', descending: '▼', none: '' } as const;

/** A column's head: its sort button and the handle that drags its width. */
export function HeadCell<Row>({ column, sort, onSortChange, onResize }: HeadCellProps<Row>) {
  const { t } = useTranslation('ui');
  const cell = useRef<HTMLTableCellElement>(null);
  const sortable = column.sortable === true && onSortChange !== undefined;
  const state = sortState(sort, column.key);

  const widthNow = (): number => cell.current?.offsetWidth ?? narrowestPx;
  const drag = (start: PointerEvent<HTMLButtonElement>): void => {
    start.preventDefault();
    const handle = start.currentTarget;
    const from = widthNow();
    handle.setPointerCapture(start.pointerId);
    handle.onpointermove = (move) => onResize(Math.max(narrowestPx, Math.round(from + move.clientX - start.clientX)));
    handle.onlostpointercapture = () => {
      handle.onpointermove = null;
    };
  };
  const nudge = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? -16 : event.key === 'ArrowRight' ? 16 : 0;
    if (step === 0) return;
    event.preventDefault();
    onResize(Math.max(narrowestPx, widthNow() + step));
  };

  return (
    <th
      ref={cell}
      scope="col"
      aria-sort={sortable ? state : undefined}
      className={classNames(styles['head'], column.align === 'end' && styles['end'])}
    >
      {sortable ? (
        <button
          type="button"
          className={classNames(styles['sort'], state !== 'none' && styles['sorted'])}
          onClick={() => onSortChange(nextSort(sort, column.key, column.align))}
        >
          <span className={styles['headText']}>{column.title}</span>
          <span className={styles['arrow']} aria-hidden="true">
            {arrows[state]}
          </span>
        </button>
      ) : (
        <span className={styles['headText']} title={column.title}>
          {column.title}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles['handle']}
        aria-label={t('list.resizeColumn', { column: column.title })}
        onPointerDown={drag}
        onKeyDown={nudge}
        onClick={(event) => event.stopPropagation()}
      />
    </th>
  );
}
