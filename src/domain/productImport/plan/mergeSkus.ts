import type { ImportedOption, ImportedProduct, ImportedSku } from '@/domain/productImport/imported';
import type { DraftSku } from '@/domain/products/draft';

/** A SKU of the outcome, with what the file says of it; `imported` null: the file does not name it. */
export interface MergedSku {
  sku: DraftSku;
  imported: ImportedSku | null;
}

/**
 * The catalogue's SKUs with the file's: known by code, else by their option values. A file adds SKUs and changes them;
 * it takes none away, but for the one SKU without options that gives way to SKUs with some.
 */
export function mergeSkus(present: readonly DraftSku[], { articleNumber, skus: given }: ImportedProduct): MergedSku[] {
  const [only] = present;
  const replaced = present.length === 1 && only?.options.length === 0 && given.some(({ options }) => options.length > 0);
  const merged: MergedSku[] = (replaced ? [] : present).map((sku) => ({ sku, imported: null }));
  for (const imported of given) {
    const options = inOrderOf(merged[0]?.sku.options ?? [], imported.options);
    const known =
      merged.find(({ sku }) => sku.code === imported.code) ??
      merged.find((one) => one.imported === null && valuesOf(one.sku.options) === valuesOf(options));
    if (known === undefined) {
      merged.push({ sku: { code: imported.code, options, stock: null, ...saidOf(imported) }, imported });
      continue;
    }
    // A code that the catalogue has stays: orders know it.
    known.sku = { ...known.sku, ...(options.length > 0 && { options }), ...saidOf(imported) };
    known.imported = imported;
  }
  if (merged.length > 0) return merged;
  return [{ sku: { code: articleNumber, options: [], stock: null }, imported: null }];
}

/** What the file says of a SKU beside its prices; what it leaves out stays as it is. */
function saidOf({ stock, costLi }: ImportedSku): Partial<Pick<DraftSku, 'stock' | 'costLi'>> {
  return { ...(stock !== undefined && { stock }), ...(costLi !== undefined && { costLi }) };
}

const valuesOf = (options: readonly ImportedOption[]): string => JSON.stringify(options.map(({ name, value }) => [name, value]));

/** Options in the order that the product has them, where they are the same ones. */
function inOrderOf(names: readonly ImportedOption[], options: readonly ImportedOption[]): ImportedOption[] {
  const ordered = names.flatMap(({ name }) => options.find((option) => option.name === name) ?? []);
  return ordered.length === options.length && names.length === options.length ? ordered : [...options];
}
