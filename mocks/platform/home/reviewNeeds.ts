import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Need } from '@/api/contract/home';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';

const found = z.object({
  products: sqlNumber,
  number: z.string(),
  title: z.string(),
  message: z.nullable(z.string()),
  at: z.nullable(z.string()),
});

/** Products whose newest submission came back: one row for all, which names the last of them. */
export async function reviewNeeds({ database, tenancy }: { database: Database; tenancy: { id: string } }): Promise<Need[]> {
  const [last] = await rowsOf(
    database,
    sql`select count(*) over () as products, number, title, message, at from (
        select distinct on (products.id) products.number, products.title, newest.notes -> 0 ->> 'message' as message, newest.judged_at as at
        from (
          select distinct on (listing_id) listing_id, product_id, status, notes, judged_at from submissions
          where factory_id = ${tenancy.id} order by listing_id, id desc
        ) as newest
        join listings on listings.factory_id = ${tenancy.id} and listings.id = newest.listing_id
        join products on products.factory_id = ${tenancy.id} and products.id = newest.product_id and products.archived_at is null
        where newest.status in ('rejected', 'changes_requested')
          and (listings.status in ('rejected', 'changes_requested') or listings.live_content is not null)
        order by products.id, newest.judged_at desc
      ) as sent_back
      order by at desc nulls last, number limit 1`,
    found,
  );
  if (last === undefined) return [];
  const { products, number, title, message, at } = last;
  return [{ kind: 'products-sent-back', products, number, title, message: message ?? '', at }];
}
