import type { FileIssueParams } from '@/domain/sheets/fileIssue';

/** What each issue tells beside its place. Values are excerpts of columns that are kept, never personal data. */
export interface IssueParams extends FileIssueParams {
  'header-not-found': NoParams;
  'columns-missing': { layout: string; columns: string[] };
  'too-many-lines': { limit: number };
  'date-order-contradictory': { dayFirst: number; monthFirst: number };
  'order-ids-rounded': { rounded: number; long: number };
  'column-absent': { column: string };
  'column-repeated': { header: string };
  'date-formats-mixed': { formats: string[] };
  'header-repeated': NoParams;
  'row-too-wide': { cells: number; expected: number };
  'row-too-short': { cells: number; expected: number };
  'row-of-refused-order': NoParams;
  'order-id-missing': NoParams;
  'cell-missing': { column: string };
  'id-changed-by-spreadsheet': { column: string; value: string };
  'text-too-long': { column: string; limit: number };
  'text-damaged': { column: string };
  'title-damaged': NoParams;
  'title-shortened': { limit: number };
  'date-unreadable': { value: string };
  'date-ambiguous': { value: string };
  'date-in-future': { value: string };
  'date-too-early': { value: string };
  'date-zone-ignored': { value: string };
  'quantity-unreadable': { value: string };
  'quantity-not-whole': { value: string };
  'quantity-out-of-range': { value: string; limit: number };
  'price-unreadable': { value: string };
  'price-too-precise': { value: string };
  'price-out-of-range': { value: string; limit: number };
  'amount-out-of-range': { quantity: number; price: string };
  'currency-unknown': { value: string };
  'currency-contradictory': { column: string; mark: string };
  'status-unknown': { value: string };
  'dropship-unreadable': { value: string };
  'order-money-unreadable': { column: string; value: string };
  'order-currencies-differ': { currencies: string[] };
  'order-buyers-differ': { buyers: string[] };
  'order-buyer-partly-missing': NoParams;
  'order-times-differ': { earliest: string; other: string };
  'order-statuses-differ': { statuses: string[] };
  'order-regions-differ': { regions: string[] };
  'order-total-differs': { statedFen: number; readFen: number };
}

type NoParams = Record<string, never>;
export type IssueCode = keyof IssueParams;
/** An error keeps the file, row or order out; a warning says what was decided. */
export type IssueLevel = 'error' | 'warning';
export type IssueScope = 'file' | 'row' | 'order';

/** The closed list: where each issue belongs and how grave it is. */
export const issueKinds = {
  'file-empty': ['file', 'error'],
  'file-too-large': ['file', 'error'],
  'file-is-xls': ['file', 'error'],
  'file-is-html': ['file', 'error'],
  'file-password-protected': ['file', 'error'],
  'file-not-supported': ['file', 'error'],
  'file-cut-off': ['file', 'error'],
  'file-unreadable': ['file', 'error'],
  'archive-unsafe': ['file', 'error'],
  'encoding-unknown': ['file', 'error'],
  'encoding-contradicted': ['file', 'error'],
  'header-not-found': ['file', 'error'],
  'columns-missing': ['file', 'error'],
  'no-lines': ['file', 'error'],
  'too-many-rows': ['file', 'error'],
  'too-many-lines': ['file', 'error'],
  'date-order-contradictory': ['file', 'error'],
  'order-ids-rounded': ['file', 'error'],
  'name-contradicts-content': ['file', 'warning'],
  'column-absent': ['file', 'warning'],
  'column-repeated': ['file', 'warning'],
  'date-formats-mixed': ['file', 'warning'],
  'header-repeated': ['row', 'warning'],
  'row-too-wide': ['row', 'error'],
  'row-too-short': ['row', 'error'],
  'row-of-refused-order': ['row', 'error'],
  'order-id-missing': ['row', 'error'],
  'cell-missing': ['row', 'error'],
  'id-changed-by-spreadsheet': ['row', 'error'],
  'text-too-long': ['row', 'error'],
  'text-damaged': ['row', 'error'],
  'title-damaged': ['row', 'warning'],
  'title-shortened': ['row', 'warning'],
  'date-unreadable': ['row', 'error'],
  'date-ambiguous': ['row', 'error'],
  'date-in-future': ['row', 'error'],
  'date-too-early': ['row', 'error'],
  'date-zone-ignored': ['row', 'warning'],
  'quantity-unreadable': ['row', 'error'],
  'quantity-not-whole': ['row', 'error'],
  'quantity-out-of-range': ['row', 'error'],
  'price-unreadable': ['row', 'error'],
  'price-too-precise': ['row', 'error'],
  'price-out-of-range': ['row', 'error'],
  'amount-out-of-range': ['row', 'error'],
  'currency-unknown': ['row', 'error'],
  'currency-contradictory': ['row', 'error'],
  'status-unknown': ['row', 'warning'],
  'dropship-unreadable': ['row', 'warning'],
  'order-money-unreadable': ['row', 'warning'],
  'order-currencies-differ': ['order', 'error'],
  'order-buyers-differ': ['order', 'error'],
  'order-buyer-partly-missing': ['order', 'warning'],
  'order-times-differ': ['order', 'warning'],
  'order-statuses-differ': ['order', 'warning'],
  'order-regions-differ': ['order', 'warning'],
  'order-total-differs': ['order', 'warning'],
} as const satisfies Record<IssueCode, readonly [IssueScope, IssueLevel]>;

export interface IssuePlace {
  /** Row in the file, from 1; for an order the row where it showed. */
  row?: number;
  orderNo?: string;
}

export interface ImportIssue<Code extends IssueCode = IssueCode> {
  code: Code;
  scope: IssueScope;
  level: IssueLevel;
  row: number | null;
  orderNo: string | null;
  params: IssueParams[Code];
}

export function importIssue<Code extends IssueCode>(
  code: Code,
  params: IssueParams[Code],
  place: IssuePlace = {},
): ImportIssue<Code> {
  const [scope, level] = issueKinds[code];
  return { code, scope, level, row: place.row ?? null, orderNo: place.orderNo ?? null, params };
}
