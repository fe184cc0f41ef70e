import type { ReadingChoices } from '@/domain/productImport/choices';
import type { ImportedProduct } from '@/domain/productImport/imported';
import type { ProductLayout } from '@/domain/productImport/layouts';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import type { TableKind } from '@/domain/sheets/read/table';
import type { ReadProgress } from './readTable';

/** What the page asks of the worker, each with a number that the answer repeats. One worker holds one file. */
export type Question =
  | { kind: 'open'; file: File; sheet: string | null }
  /** How the opened table is read by default, or with a layout and a row of heads that a person chose. */
  | { kind: 'guess'; layout: ProductLayout | null; headerRow: number | null }
  | { kind: 'read'; choices: ReadingChoices; corrections: readonly Correction[] }
  | { kind: 'page'; only: RowsShown; offset: number; limit: number }
  | { kind: 'correct'; correction: Correction }
  | { kind: 'batch'; position: number };

export interface ToWorker {
  id: number;
  question: Question;
}

export const rowsShown = ['failing', 'warned', 'all'] as const;
export type RowsShown = (typeof rowsShown)[number];

/** A field that a person typed anew, by the product's place in the file. */
export interface Correction {
  index: number;
  field: string;
  text: string;
}

export interface OpenedFile extends TableKind {
  sha256: string;
  rows: number;
  issues: FileIssue[];
  /** The first rows as text, for choosing the row of heads. */
  first: string[][];
}

export interface Guess {
  choices: ReadingChoices;
  heads: string[];
  /** The first goods under each head. */
  samples: string[][];
  /** What the layout is remembered by. */
  signature: string;
}

export interface ReadingSummary {
  products: number;
  skus: number;
  images: number;
  failing: number;
  warned: number;
  /** Words of categories that are none of ours and that nobody chose for, most used first. */
  unknownCategories: { word: string; count: number }[];
  /** A pack 手 or carton 箱 stands somewhere whose size nobody said. */
  asksUnits: boolean;
  batches: number;
}

export interface ShownProduct {
  index: number;
  product: ImportedProduct;
}

export interface Answers {
  open: OpenedFile;
  guess: Guess;
  read: ReadingSummary;
  page: { total: number; items: ShownProduct[] };
  correct: { summary: ReadingSummary; product: ImportedProduct };
  batch: { products: ImportedProduct[] };
}

export type FromWorker =
  | { kind: 'progress'; progress: ReadProgress }
  | { kind: 'answer'; id: number; answer: Answers[keyof Answers] }
  | { kind: 'refused'; id: number; issue: FileIssue };

const fromKinds: readonly unknown[] = ['progress', 'answer', 'refused'] satisfies FromWorker['kind'][];

/** Both ends are built together, so the kind is enough to know a message by; anything else is not ours. */
export function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === 'object' && data !== null && 'kind' in data && fromKinds.includes(data.kind);
}

export function isToWorker(data: unknown): data is ToWorker {
  return typeof data === 'object' && data !== null && 'question' in data && 'id' in data;
}
