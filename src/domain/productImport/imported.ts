import type { Category } from '@/domain/categories';
import type { DispatchPromise } from '@/domain/dispatchPromise';
import type { Li } from '@/domain/money';
import type { ImportProblem } from '@/domain/productImport/problems';

/** One step of a ladder; `startsAt` null: from the product's MOQ on, as a bare price means it. */
export interface ImportedTier {
  startsAt: number | null;
  unitPriceLi: Li;
}

export interface ImportedOption {
  name: string;
  value: string;
}

/** A SKU as a file gives it. What is absent is left as it is; `null` clears it. */
export interface ImportedSku {
  /** As the file calls it, else made of article number and option values. */
  code: string;
  options: ImportedOption[];
  stock?: number | null;
  costLi?: Li | null;
  tiers?: ImportedTier[] | null;
}

/** A product as a file gives it, before it meets the catalogue. What is absent is left as it is; `null` clears it. */
export interface ImportedProduct {
  /** The file's row where it begins, from 1. */
  row: number;
  /** Empty where the file has none. */
  articleNumber: string;
  title?: string | null;
  category?: Category | null;
  brand?: string | null;
  /** An attribute that is `null` is cleared. */
  attributes?: Record<string, string | null>;
  moq?: number | null;
  /** Prices of the product, for all its SKUs. */
  tiers?: ImportedTier[] | null;
  /** Addresses, in order. */
  images?: string[] | null;
  dispatchPromiseHours?: DispatchPromise | null;
  skus: ImportedSku[];
  /** Cells that could not be read as they stand, or were read with a remark. */
  problems: ImportProblem[];
}
