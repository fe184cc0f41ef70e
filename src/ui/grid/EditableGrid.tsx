import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from '../classNames';
import styles from './grid.module.css';
import { cellsOfText, textOfCells } from './gridText';
import type { Cells } from './useCells';
import { useCells } from './useCells';

export interface GridColumn {
  readonly key: string;
  readonly title: ReactNode;
  /** Names the column for who does not see it. */
  readonly name: string;
  readonly width?: number;
  readonly align?: 'start' | 'end';
  readonly inputMode?: 'decimal' | 'numeric' | 'text';
}

interface EditableGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** A text for each row and column. */
  readonly cells: Cells;
  readonly onChange: (cells: Cells) => void;
  /** Stands before a row's cells, and names it. */
  readonly rowHead: (row: number) => ReactNode;
  readonly rowName: (row: number) => string;
  readonly headTitle: ReactNode;
  /** Stands after a row's cells, such as a way to take it out. */
  readonly rowEnd?: (row: number) => ReactNode;
  readonly placeholder?: (row: number, column: number) => string | undefined;
  /** What is wrong with a cell. */
  readonly errorAt?: (row: number, column: number) => string | undefined;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const between = (value: number, one: number, other: number) => value >= Math.min(one, other) && value <= Math.max(one, other);

/**
 * A table to type in like a spreadsheet's: arrows, Enter and Tab move, Shift with arrows selects, copying and pasting
 * take blocks of cells from and to a spreadsheet, Delete clears, Ctrl+Z takes back.
 */
export function EditableGrid(props: EditableGridProps) {
  const { label, columns, cells, onChange, rowHead, rowName, headTitle, rowEnd, placeholder, errorAt } = props;
  const table = useRef<HTMLTableElement>(null);
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [head, setHead] = useState<Place | null>(null);
  // A click into another cell takes all of it, as in a spreadsheet; the next one sets the caret.
  const entered = useRef(false);
  const { type, put, undo, redo } = useCells({ cells, onChange });
  const isSelected = (row: number, column: number) =>
    anchor !== null && head !== null && between(row, anchor.row, head.row) && between(column, anchor.column, head.column);
  const isBlock = anchor !== null && head !== null && (anchor.row !== head.row || anchor.column !== head.column);

  const focus = ({ row, column }: Place): void => {
    const input = table.current?.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);
    input?.focus();
    input?.select();
  };
  const move = (from: Place, down: number, right: number, extend = false): void => {
    const to = {
      row: Math.max(0, Math.min(cells.length - 1, from.row + down)),
      column: Math.max(0, Math.min(columns.length - 1, from.column + right)),
    };
    if (extend) setHead(to);
    else {
      setAnchor(to);
      setHead(to);
      focus(to);
    }
  };
  const block = (): Cells =>
    anchor === null || head === null
      ? []
      : cells
          .filter((_, row) => between(row, anchor.row, head.row))
          .map((line) => line.filter((_, column) => between(column, anchor.column, head.column)));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, place: Place): void => {
    const input = event.currentTarget;
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const atEnd = input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
    const isWhole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const key = event.key;
    const withControl = event.ctrlKey || event.metaKey;
    const act = (run: () => void): void => {
      event.preventDefault();
      run();
    };
    if (event.nativeEvent.isComposing) return;
    if (withControl && key.toLowerCase() === 'z') act(() => void (event.shiftKey ? redo() : undo()));
    else if (withControl && key.toLowerCase() === 'y') act(() => void redo());
    else if (event.shiftKey && key.startsWith('Arrow')) {
      if (key === 'ArrowDown' || key === 'ArrowUp') act(() => move(head ?? place, key === 'ArrowDown' ? 1 : -1, 0, true));
      else if (isBlock || isWhole) act(() => move(head ?? place, 0, key === 'ArrowRight' ? 1 : -1, true));
    } else if (key === 'ArrowDown' || key === 'Enter') act(() => move(place, event.shiftKey ? -1 : 1, 0));
    else if (key === 'ArrowUp') act(() => move(place, -1, 0));
    else if (key === 'ArrowLeft' && (atStart || isWhole)) act(() => move(place, 0, -1));
    else if (key === 'ArrowRight' && (atEnd || isWhole)) act(() => move(place, 0, 1));
    else if ((key === 'Delete' || key === 'Backspace') && isBlock && anchor && head) {
      act(() => put(Math.min(anchor.row, head.row), Math.min(anchor.column, head.column), block().map((line) => line.map(() => ''))));
    }
  };
  const onCopy = (event: ClipboardEvent<HTMLTableElement>): void => {
    if (!isBlock) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', textOfCells(block()));
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, { row, column }: Place): void => {
    const pasted = cellsOfText(event.clipboardData.getData('text/plain'));
    const [first] = pasted;
    if (pasted.length === 0 || (pasted.length === 1 && first?.length === 1)) return;
    event.preventDefault();
    put(row, column, pasted);
  };

  return (
    <div className={styles['frame']}>
      <table ref={table} className={styles['grid']} aria-label={label} onCopy={onCopy}>
        <thead>
          <tr>
            <th scope="col">{headTitle}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width }} className={column.align === 'end' ? styles['end'] : undefined}>
                {column.title}
              </th>
            ))}
            {rowEnd && <td />}
          </tr>
        </thead>
        <tbody>
          {cells.map((line, row) => (
            <tr key={row}>
              <th scope="row">{rowHead(row)}</th>
              {columns.map((column, place) => {
                const error = errorAt?.(row, place);
                return (
                  <td key={column.key} className={classNames(isBlock && isSelected(row, place) && styles['selected'])}>
                    <input
                      data-row={row}
                      data-column={place}
                      aria-label={`${rowName(row)} ${column.name}`}
                      aria-invalid={error === undefined ? undefined : true}
                      title={error}
                      className={classNames(styles['cell'], column.align === 'end' && styles['end'])}
                      inputMode={column.inputMode}
                      autoComplete="off"
                      value={line[place] ?? ''}
                      placeholder={placeholder?.(row, place)}
                      onChange={(event) => type(row, place, event.target.value)}
                      onFocus={(event) => {
                        event.currentTarget.select();
                        entered.current = true;
                        setAnchor({ row, column: place });
                        setHead({ row, column: place });
                      }}
                      onMouseUp={(event) => {
                        if (entered.current) event.preventDefault();
                        entered.current = false;
                      }}
                      onKeyDown={(event) => onKeyDown(event, { row, column: place })}
                      onPaste={(event) => onPaste(event, { row, column: place })}
                    />
                  </td>
                );
              })}
              {rowEnd && <td className={styles['rowEnd']}>{rowEnd(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
