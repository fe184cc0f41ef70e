import { useCallback, useRef } from 'react';

export type Cells = readonly (readonly string[])[];

/** How many steps back a grid remembers. */
const mostSteps = 100;

interface CellsOptions {
  readonly cells: Cells;
  readonly onChange: (cells: Cells) => void;
}

/** Changes of a grid's cells with their undo; typing on in one cell is one step. */
export function useCells({ cells, onChange }: CellsOptions) {
  const past = useRef<Cells[]>([]);
  const future = useRef<Cells[]>([]);
  const typing = useRef<string | null>(null);

  const change = useCallback(
    (next: Cells, where: string | null) => {
      if (where === null || typing.current !== where) past.current = [...past.current, cells].slice(-mostSteps);
      typing.current = where;
      future.current = [];
      onChange(next);
    },
    [cells, onChange],
  );
  const step = useCallback(
    (from: typeof past, to: typeof future): boolean => {
      const next = from.current.at(-1);
      // Rows that came or went in between are the form's own history.
      if (next === undefined || next.length !== cells.length || next[0]?.length !== cells[0]?.length) return false;
      from.current = from.current.slice(0, -1);
      to.current = [...to.current, cells];
      typing.current = null;
      onChange(next);
      return true;
    },
    [cells, onChange],
  );
  return {
    /** One cell, as it is typed. */
    type: (row: number, column: number, value: string) =>
      change(cells.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? value : cell)) : line)), `${row} ${column}`),
    /** A block of cells from a corner on; what does not fit is left out. */
    put: (row: number, column: number, block: Cells) =>
      change(
        cells.map((line, at) => line.map((cell, place) => block[at - row]?.[place - column] ?? cell)),
        null,
      ),
    undo: () => step(past, future),
    redo: () => step(future, past),
  };
}
