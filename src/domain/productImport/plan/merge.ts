import type { ImportedProduct } from '@/domain/productImport/imported';
import { mergePrices } from '@/domain/productImport/plan/mergePrices';
import { mergeSkus } from '@/domain/productImport/plan/mergeSkus';
import type { DraftImage, ProductDraft } from '@/domain/products/draft';
import { draftLimits, emptyDraft } from '@/domain/products/draft';

/** What a product will be once the file's values are written over it; a new one begins empty. */
export function mergeImported(present: ProductDraft | null, said: ImportedProduct, defaultMoq: number): ProductDraft {
  const base = present ?? { ...emptyDraft, articleNumber: said.articleNumber };
  const imported = ofTheWhole(base, said);
  const skus = mergeSkus(base.skus, imported);
  return {
    ...base,
    title: given(imported.title, base.title, ''),
    category: given(imported.category, base.category, null),
    brand: given(imported.brand, base.brand, ''),
    dispatchPromiseHours: given(imported.dispatchPromiseHours, base.dispatchPromiseHours, null),
    attributes: mergeAttributes(base.attributes, imported.attributes ?? {}),
    images: mergeImages(base.images, imported.images),
    skus: skus.map(({ sku }) => sku),
    ...pricesOf(mergePrices(base, imported, skus, defaultMoq)),
  };
}

/** A row that names no SKU of a product with several says something of the product: its price and cost are those of all of them. */
function ofTheWhole(base: ProductDraft, said: ImportedProduct): ImportedProduct {
  const [only] = said.skus;
  const names = said.skus.length !== 1 || only === undefined || only.options.length > 0 || only.stock != null;
  const isKnown = base.skus.some(({ code, options }) => code === only?.code || options.length === 0);
  if (names || base.skus.length === 0 || isKnown) return said;
  const { costLi } = only;
  const skus = costLi === undefined ? [] : base.skus.map(({ code }) => ({ code, options: [], costLi }));
  return { ...said, skus, tiers: said.tiers === undefined ? only.tiers : said.tiers };
}

const pricesOf = ({ quoteMode, moq, tiers }: Pick<ProductDraft, 'quoteMode' | 'moq' | 'tiers'>) => ({ quoteMode, moq, tiers });

function given<Value, Empty>(said: Value | null | undefined, present: Value | Empty, empty: Empty): Value | Empty {
  if (said === undefined) return present;
  return said === null ? empty : said;
}

function mergeAttributes(
  present: ProductDraft['attributes'],
  said: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const merged = Object.entries({ ...present, ...said });
  return Object.fromEntries(merged.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
}

/** The file's addresses take the place of other addresses; images that are the factory's own files stay before them. */
function mergeImages(present: readonly DraftImage[], addresses: readonly string[] | null | undefined): readonly DraftImage[] {
  if (addresses === undefined) return present;
  if (addresses === null) return [];
  const own = present.filter(({ source }) => source === 'file');
  const named = addresses.map((value): DraftImage => ({ source: 'address', value }));
  return [...own, ...named].slice(0, draftLimits.images);
}
