import { and, eq, inArray } from 'drizzle-orm';
import type { ProductDraft } from '@/domain/products/draft';
import type { DraftProblem } from '@/domain/products/draftProblems';
import type { Database } from '@mocks/db/database';
import { files, products, skus } from '@mocks/db/schema';
import type { CurrentProduct } from './current';

/** A draft, and the product that it is for; null where it makes a new one. */
export interface PlacedDraft {
  productId: string | null;
  draft: ProductDraft;
}

/**
 * What only the database knows to be wrong, draft by draft: an article number or a SKU code that another product or
 * another of these drafts has, and images that were never stored. Comes besides `draftProblems`.
 */
export async function draftConflicts(
  database: Database,
  factoryId: string,
  placed: readonly PlacedDraft[],
): Promise<DraftProblem[][]> {
  const articles = await articleOwners(database, factoryId, placed.map(({ draft }) => draft.articleNumber));
  const codes = await codeOwners(database, factoryId, placed.flatMap(({ draft }) => draft.skus.map(({ code }) => code)));
  const images = await storedImages(database, factoryId, placed.flatMap(({ draft }) => fileHashes(draft)));
  const claimedArticles = new Map<string, number>();
  const claimedCodes = new Map<string, number>();
  return placed.map(({ productId, draft }, index) => {
    const found: DraftProblem[] = [];
    const owner = articles.get(draft.articleNumber);
    const earlier = claimedArticles.get(draft.articleNumber);
    if (owner !== undefined && owner.id !== productId) {
      found.push({ pointer: '/articleNumber', code: 'article-number-taken', params: { number: owner.number } });
    } else if (earlier !== undefined) found.push({ pointer: '/articleNumber', code: 'twice' });
    claimedArticles.set(draft.articleNumber, index);
    draft.skus.forEach(({ code }, position) => {
      const holder = codes.get(code);
      const claimed = claimedCodes.get(code);
      if (holder !== undefined && holder.id !== productId) {
        found.push({ pointer: `/skus/${position}/code`, code: 'sku-code-taken', params: { number: holder.number } });
      } else if (claimed !== undefined && claimed !== index) found.push({ pointer: `/skus/${position}/code`, code: 'twice' });
      claimedCodes.set(code, index);
    });
    draft.images.forEach((image, position) => {
      if (image.source === 'file' && !images.has(image.value)) found.push({ pointer: `/images/${position}`, code: 'image-not-stored' });
    });
    return found;
  });
}

/** A listing that quotes its own prices quotes them in the product's manner: that manner stays while one does. */
export function listingConflicts(current: CurrentProduct, draft: ProductDraft): DraftProblem[] {
  const ownPrices = current.tiers.some(({ listingId }) => listingId !== null);
  if (draft.quoteMode === current.row.quoteMode || !ownPrices) return [];
  return [{ pointer: '/quoteMode', code: 'listings-have-own-prices' }];
}

const fileHashes = ({ images }: ProductDraft) => images.flatMap(({ source, value }) => (source === 'file' ? [value] : []));

async function articleOwners(database: Database, factoryId: string, numbers: readonly string[]) {
  if (numbers.length === 0) return new Map<string, { id: string; number: string }>();
  const rows = await database
    .select({ articleNumber: products.articleNumber, id: products.id, number: products.number })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.articleNumber, [...new Set(numbers)])));
  return new Map(rows.map(({ articleNumber, id, number }) => [articleNumber, { id, number }]));
}

async function codeOwners(database: Database, factoryId: string, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, { id: string; number: string }>();
  const rows = await database
    .select({ code: skus.code, id: skus.productId, number: products.number })
    .from(skus)
    .innerJoin(products, and(eq(products.factoryId, skus.factoryId), eq(products.id, skus.productId)))
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.code, [...new Set(codes)])));
  return new Map(rows.map(({ code, id, number }) => [code, { id, number }]));
}

async function storedImages(database: Database, factoryId: string, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await database
    .select({ hash: files.hash, type: files.type })
    .from(files)
    .where(and(eq(files.factoryId, factoryId), inArray(files.hash, [...new Set(hashes)])));
  return new Set(rows.filter(({ type }) => type.startsWith('image/')).map(({ hash }) => hash));
}
