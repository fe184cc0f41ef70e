/** A cell as CSV (text) and XLSX readers give it; merged cells come as `null` after the first. */
export type Cell = string | number | boolean | Date | null | undefined;
export type Row = readonly Cell[];
