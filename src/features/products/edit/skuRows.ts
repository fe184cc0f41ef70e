import { emptyRow } from './productForm';
import type { ProductForm, SkuRow } from './productForm';

/** Options with their SKUs; every change keeps what was typed for the SKUs that go on. */
export type Matrix = Pick<ProductForm, 'options' | 'rows'>;

const keyOf = (values: readonly string[]) => JSON.stringify(values);

function withoutTwins(rows: readonly SkuRow[]): SkuRow[] {
  const seen = new Set<string>();
  return rows.filter(({ values }) => {
    const isNew = !seen.has(keyOf(values));
    seen.add(keyOf(values));
    return isNew;
  });
}

const replaced = <T>(list: readonly T[], index: number, value: T): T[] => list.map((one, at) => (at === index ? value : one));
const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

export function addOption({ options, rows }: Matrix, name: string): Matrix {
  return {
    options: [...options, { name, values: [] }],
    rows: rows.map((row) => ({ ...row, values: [...row.values, ''] })),
  };
}

export function renameOption({ options, rows }: Matrix, index: number, name: string): Matrix {
  const option = options[index];
  return option ? { options: replaced(options, index, { ...option, name }), rows } : { options, rows };
}

/** SKUs that differed in this option alone become one. */
export function removeOption({ options, rows }: Matrix, index: number): Matrix {
  return {
    options: without(options, index),
    rows: withoutTwins(rows.map((row) => ({ ...row, values: without(row.values, index) }))),
  };
}

/** The first value is given to all SKUs; each further one makes a SKU of every combination. */
export function addValue({ options, rows }: Matrix, index: number, given: string): Matrix {
  const value = given.trim();
  const option = options[index];
  if (option === undefined || value === '' || option.values.includes(value)) return { options, rows };
  const named = replaced(options, index, { ...option, values: [...option.values, value] });
  const known = rows.length > 0 ? rows : [emptyRow(options.map(() => ''))];
  if (option.values.length === 0) {
    return { options: named, rows: known.map((row) => ({ ...row, values: replaced(row.values, index, value) })) };
  }
  const [first] = known;
  const made = withoutTwins(
    known.map((row) => ({ ...emptyRow(replaced(row.values, index, value)), prices: (first ?? row).prices.map(() => '') })),
  );
  return { options: named, rows: ordered(named, withoutTwins([...known, ...made])) };
}

export function renameValue({ options, rows }: Matrix, index: number, position: number, value: string): Matrix {
  const option = options[index];
  const before = option?.values[position];
  if (option === undefined || before === undefined) return { options, rows };
  return {
    options: replaced(options, index, { ...option, values: replaced(option.values, position, value) }),
    rows: rows.map((row) => (row.values[index] === before ? { ...row, values: replaced(row.values, index, value) } : row)),
  };
}

/** With a value go its SKUs; with the last one only the option's say in them. */
export function removeValue({ options, rows }: Matrix, index: number, position: number): Matrix {
  const option = options[index];
  const value = option?.values[position];
  if (option === undefined || value === undefined) return { options, rows };
  const named = replaced(options, index, { ...option, values: without(option.values, position) });
  if (option.values.length > 1) return { options: named, rows: rows.filter((row) => row.values[index] !== value) };
  return { options: named, rows: withoutTwins(rows.map((row) => ({ ...row, values: replaced(row.values, index, '') }))) };
}

/** Every combination of the values. */
function combinations(options: Matrix['options']): string[][] {
  return options.reduce<string[][]>(
    (found, { values }) => found.flatMap((start) => (values.length === 0 ? [[...start, '']] : values.map((value) => [...start, value]))),
    [[]],
  );
}

/** How many combinations have no SKU. */
export function missingCombinations({ options, rows }: Matrix): string[][] {
  const known = new Set(rows.map(({ values }) => keyOf(values)));
  return combinations(options).filter((values) => !known.has(keyOf(values)));
}

export function fillCombinations(matrix: Matrix): Matrix {
  const prices = matrix.rows[0]?.prices ?? [''];
  const made = missingCombinations(matrix).map((values) => ({ ...emptyRow(values), prices: prices.map(() => '') }));
  return { options: matrix.options, rows: ordered(matrix.options, [...matrix.rows, ...made]) };
}

/** In the order of the options' values. */
function ordered(options: Matrix['options'], rows: readonly SkuRow[]): SkuRow[] {
  const place = (row: SkuRow) => options.map(({ values }, index) => values.indexOf(row.values[index] ?? ''));
  return [...rows].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs === -1 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}
