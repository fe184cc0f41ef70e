import type { Category } from '@/domain/categories';
import type { UnitSizes } from '@/domain/productImport/cells/pieces';
import type { ColumnChoice } from '@/domain/productImport/columns';
import type { ProductLayout } from '@/domain/productImport/layouts';

/** How a table is read: the same choices on the same file give the same products. */
export interface ReadingChoices {
  layout: ProductLayout;
  /** Row of the heads, from 1. */
  headerRow: number;
  columns: ColumnChoice[];
  /** Pieces of a pack 手 and a carton 箱 where no column says. */
  units: UnitSizes;
  /** Categories that a person chose for the file's words, folded; `null`: none of ours. */
  categories: Record<string, Category | null>;
}
