import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { pinyinInitials } from '@mocks/platform/products/search';
import { drawn } from './drawn';

const words = [
  '棉麻', '折叠', '收纳箱', '大号', '牛皮纸', '礼品袋', '可印', '轻便', '瑜伽垫', '无标', '抽绳', '束口袋', '纯棉', '小夜灯', '暖光', '提花', '地垫',
  '移动电源', '塑料', '小板凳', '加厚', '不锈钢', '保温杯', '儿童', '书包', '帆布', '手提', '购物袋', '防水', '桌面', '置物架', '厨房', '抹布', '洗脸巾',
  '一次性', '拖鞋', '毛毯', '四季', '通用', '小号',
];
const colours = ['红色', '蓝色', '米白', '灰色', '黑色', '墨绿', '卡其', '粉色'];
const categories = ['storage', 'packaging', 'fitness', 'lighting', 'home_textiles', 'kitchen'];
const statuses = ['live', 'live', 'live', 'live', 'live', 'live', 'live', 'paused', 'pending', 'draft', 'rejected'];

const texts = (values: readonly string[]) => sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/**
 * Fills a factory up to so many products, each with its details, search text and listings in the factory's stores, but
 * without SKUs and prices of its own, which no list reads.
 */
export async function fillProducts(database: Database, factoryId: string, upTo: number): Promise<void> {
  await database.transaction(async (transaction) => {
    const [present] = await rowsOf(
      transaction,
      sql`select count(*) as products from products where factory_id = ${factoryId}`,
      z.object({ products: sqlNumber }),
    );
    const indexes = await rowsOf(
      transaction,
      sql`select indexname as name, indexdef as definition from pg_indexes
        where tablename in ('product_details', 'product_search') and indexdef like '% USING gin %'`,
      z.object({ name: z.string(), definition: z.string() }),
    );
    // Made anew in one go: kept up row by row they would be most of the work.
    for (const { name } of indexes) await transaction.execute(sql`drop index ${sql.identifier(name)}`);
    await transaction.execute(sql`create temporary table bench_products on commit drop as
      with vocabulary as materialized (select ${texts(words)} as words, ${texts(words.map(pinyinInitials))} as initials,
          ${texts(colours)} as colours, ${texts(categories)} as categories, ${texts(statuses)} as statuses),
        outlets as materialized (select array_agg(id order by number) as ids, array_agg(channel order by number) as channels
          from stores where factory_id = ${factoryId}),
        numbered as (select n, 1 + ${drawn(sql`n`, 1, 40)} as a, 1 + ${drawn(sql`n`, 2, 40)} as b, 1 + ${drawn(sql`n`, 3, 40)} as c,
          1 + ${drawn(sql`n`, 4, 40)} as d, 1 + ${drawn(sql`n`, 5, 12)} as sku_count, 'BN-' || lpad(n::text, 6, '0') as article
          from generate_series(1, ${upTo - (present?.products ?? 0)}::int) as n)
      select n, ('01900000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid as id, article, sku_count,
        words[a] || words[b] || case when n % 2 = 0 then ' ' else '' end || words[c] || words[d] as title,
        initials[a] || initials[b] || initials[c] || initials[d] as initials,
        case when n % 20 > 0 then categories[1 + ${drawn(sql`n`, 6, categories.length)}] end as category,
        (select string_agg(lower(article) || ' ' || colours[1 + k % 8], chr(10)) from generate_series(1, sku_count) as k) as codes,
        (select string_agg(colours[1 + k % 8], ' ') from generate_series(1, least(sku_count, 8)) as k) as options,
        ids[1:listed] as store_ids,
        array(select statuses[1 + ${drawn(sql`n * 4 + k`, 7, statuses.length)}] from generate_series(1, listed) as k) as statuses,
        channels
      from numbered, vocabulary, outlets,
        lateral (select least(cardinality(ids), 1 + ${drawn(sql`n`, 8, 3)}) as listed) as listing`);
    await transaction.execute(sql`insert into products (factory_id, id, number, article_number, title, category, brand, quote_mode,
        moq, mixed_batch, dispatch_promise_hours, price_min_li, price_max_li, completeness, stock, sku_count, pieces_30d,
        weekly_pieces, last_order_day, listing_states, store_ids, created_at, updated_at, version)
      select ${factoryId}, id, 'P-' || (1000000 + n), article, title, category, '', 'by_quantity',
        case when n % 12 > 0 then (array[1, 5, 10, 50, 100])[1 + ${drawn(sql`n`, 9, 5)}] end, false, 48,
        case when n % 20 > 0 then 500 + ${drawn(sql`n`, 10, 50_000)} end,
        case when n % 20 > 0 then 51500 + ${drawn(sql`n`, 10, 50_000)} end, 40 + ${drawn(sql`n`, 11, 61)},
        case when n % 10 = 0 then null when n % 10 = 1 then 0 else ${drawn(sql`n`, 12, 90_000)} end, sku_count,
        case when n % 3 > 0 then ${drawn(sql`n`, 13, 2_000)} else 0 end,
        array(select ${drawn(sql`n + k`, 14, 300)} from generate_series(1, 12) as k),
        case when n % 4 > 0 then date '2026-11-22' - ${drawn(sql`n`, 15, 90)} end,
        array(select channels[k] || ':' || statuses[k] from generate_series(1, cardinality(statuses)) as k), store_ids,
        '2026-01-05T01:00:00.000Z',
        to_char(timestamp '2026-11-20 00:00:00' - ${drawn(sql`n`, 16, 500_000)} * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 1
      from bench_products`);
    await transaction.execute(sql`insert into product_details (factory_id, product_id, attributes, images, search_tokens)
      select ${factoryId}, id, jsonb_build_object('material', title, 'size', article, 'origin', category),
        jsonb_build_array(jsonb_build_object('source', 'file', 'value', repeat('0', 64))),
        array_remove(array(select distinct unnest(array[character, case when following <> ' ' then character || following end])
          from (select character, lead(character) over (order by place) as following
            from string_to_table(concat_ws(' ', title, lower(article), initials, options), null) with ordinality as part(character, place)
          ) as pairs where character <> ' '), null)
      from bench_products`);
    await transaction.execute(sql`insert into listings (factory_id, id, product_id, store_id, status, updated_at, version)
      select ${factoryId}, ('01900000-0000-7000-8002-' || lpad((n * 4 + k)::text, 12, '0'))::uuid, id, store_ids[k], statuses[k],
        '2026-11-20T01:00:00.000Z', 1 from bench_products, generate_series(1, cardinality(store_ids)) as k`);
    await transaction.execute(sql`insert into product_search (factory_id, product_id, content)
      select ${factoryId}, id, title || chr(10) || lower(article) || chr(10) || codes || chr(10) || initials from bench_products`);
    for (const { definition } of indexes) await transaction.execute(sql.raw(definition));
    await transaction.execute(sql`analyze products, product_details, product_search, listings`);
  });
}
