import { readFileSync } from 'node:fs';
import { and, count, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guessChoices, readProducts } from '@/domain/productImport/readProducts';
import { readTable } from '@/features/productImport/worker/readTable';
import type { OpenDatabase } from '@mocks/db/open';
import { products, skus } from '@mocks/db/schema';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ProductFactory } from '@tests/support/productImports';
import { appliedImport, checkedImport, productFactory, undoneImport } from '@tests/support/productImports';
import { realFilePath } from '@tests/support/realData';

async function productsIn(name: string) {
  const file = new File([readFileSync(realFilePath(`data/catalogues/${name}`))], name);
  const { rows } = await readTable(file, null, () => undefined);
  return readProducts(rows, guessChoices(rows));
}

describe.each(databaseKinds)('real catalogues on %s', (kind) => {
  let open: OpenDatabase;
  let factory: ProductFactory;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await productFactory(open);
  });
  afterAll(() => open.close());

  const standing = async () => {
    const [own] = await open.database.select({ count: count() }).from(products).where(and(eq(products.factoryId, factory.factoryId), isNull(products.archivedAt)));
    return own?.count;
  };

  it('come in whole, change nothing the second time, and go again by the undo', async () => {
    const bags = await appliedImport(factory, await productsIn('bag-factory-products.csv'));
    expect(bags.counts).toMatchObject({ new: 63, failing: 0, written: 63 });
    const all = await productsIn('online-retail-products.csv');
    const retail = await appliedImport(factory, all);
    // The bag factory was cut out of it: those products are there already, and nothing of them differs.
    expect(retail.counts).toMatchObject({ new: 3_791 - 63, unchanged: 63, failing: 0, written: 3_791 - 63 });
    for (const name of ['shopify-apparel.csv', 'shopify-home-and-garden.csv']) {
      expect((await appliedImport(factory, await productsIn(name))).counts).toMatchObject({ new: 20, written: 20, failing: 0 });
    }
    expect(await standing()).toBe(3_791 + 40);
    const [skuCount] = await open.database.select({ count: count() }).from(skus).where(eq(skus.factoryId, factory.factoryId));
    expect(skuCount?.count).toBe(3_791 + 22 + 21);
    expect((await checkedImport(factory, all)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 3_791 });
    const undone = await undoneImport(factory, retail.id);
    expect(undone.counts).toMatchObject({ reverted: 3_791 - 63, conflicts: 0 });
    expect(await standing()).toBe(63 + 40);
    expect(factory.failures).toEqual([]);
  });
});
