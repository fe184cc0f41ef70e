import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { OrderSku } from '@/api/contract/skuLinks';
import { suggestionReasons } from '@/api/contract/skuLinks';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { skuCodeKey } from '@mocks/db/schema';

type Suggestion = NonNullable<OrderSku['suggestion']>;

const found = z.object({
  sku: z.string(),
  reason: z.enum(suggestionReasons),
  skuId: z.string(),
  code: z.string(),
  productId: z.string(),
  productNumber: z.string(),
  productTitle: z.string(),
});

/**
 * What the catalogue has that a waiting SKU looks like, the surest first: the same code but for letter case, blanks and
 * marks; the article number, or the title, of a product with one SKU. Of several that fit equally none is suggested.
 */
export async function suggestionsFor(
  database: Database,
  factoryId: string,
  waiting: readonly { sku: string; title: string }[],
): Promise<Map<string, Suggestion>> {
  if (waiting.length === 0) return new Map();
  const asked = waiting.map(({ sku, title }) => ({ sku, form: sku.normalize('NFKC'), title }));
  const columns = sql`skus.id as "skuId", skus.code, products.id as "productId", products.number as "productNumber",
    products.title as "productTitle"`;
  const ofProduct = sql`join skus on skus.factory_id = ${factoryId} and skus.product_id = products.id`;
  const rows = await rowsOf(
    database,
    sql`with asked as (
        select * from json_to_recordset(${JSON.stringify(asked)}::json) as given(sku text, form text, title text)
      )
      select asked.sku, 'same-code' as reason, ${columns} from asked
        join skus on skus.factory_id = ${factoryId} and ${skuCodeKey(sql`skus.code`)} = ${skuCodeKey(sql`asked.form`)}
        join products on products.factory_id = ${factoryId} and products.id = skus.product_id
      union all
      select asked.sku, 'same-article' as reason, ${columns} from asked
        join products on products.factory_id = ${factoryId} and products.article_number = asked.form
          and products.sku_count = 1
        ${ofProduct}
      union all
      select asked.sku, 'same-title' as reason, ${columns} from asked
        join products on products.factory_id = ${factoryId} and products.title = asked.title and products.sku_count = 1
        ${ofProduct}`,
    found,
  );
  const best = new Map<string, Suggestion>();
  for (const reason of suggestionReasons) {
    for (const { sku } of waiting) {
      if (best.has(sku)) continue;
      const [only, ...others] = rows.filter((row) => row.sku === sku && row.reason === reason);
      if (only !== undefined && others.length === 0) {
        const { sku: _, ...suggestion } = only;
        best.set(sku, suggestion);
      }
    }
  }
  return best;
}
