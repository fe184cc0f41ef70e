import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { indexTokens } from '@/domain/search';
import { rowsOf } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { productSearchText } from '@mocks/platform/products/search';
import { databaseKinds, openTestDatabase } from '@tests/support/database';

describe.each(databaseKinds)('the search index on %s', (kind) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
  });
  afterAll(() => open.close());

  test('holds of a text what the search asks for', async () => {
    const texts = [
      productSearchText({ title: '棉麻折叠收纳箱 大号', articleNumber: 'SN-2031', skuCodes: ['SN-2031 米白/小号', "it's 5%"] }),
      productSearchText({ title: '𠮷野 ﬁne ＡＢＣ', articleNumber: 'A', skuCodes: [] }),
      '一',
    ];
    for (const text of texts) {
      const [row] = await rowsOf(
        open.database,
        sql`select search_bigrams(${text}) as tokens`,
        z.object({ tokens: z.array(z.string()) }),
      );
      expect(new Set(row?.tokens)).toEqual(new Set(indexTokens(text.split('\n'))));
    }
  });
});
