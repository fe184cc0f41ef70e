import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessChoices, readProducts } from '@/domain/productImport/readProducts';
import { planImport } from '@/domain/productImport/plan/planImport';
import { isError } from '@/domain/productImport/problems';
import { readTable } from '@/features/productImport/worker/readTable';
import { realFilePath } from '@tests/support/realData';

/** Counted apart from the product, with a script over the files' lines: handles or codes, lines with an option, image addresses. */
const counted = [
  ['shopify-apparel.csv', 'shopify', { products: 20, skus: 22, images: 20 }],
  ['shopify-home-and-garden.csv', 'shopify', { products: 20, skus: 21, images: 21 }],
  ['bag-factory-products.csv', 'plain', { products: 63, skus: 63, images: 0 }],
  ['online-retail-products.csv', 'plain', { products: 3_791, skus: 3_791, images: 0 }],
] as const;

describe('every real catalogue comes in whole', () => {
  it.each(counted)('%s', async (name, layout, counts) => {
    const file = new File([readFileSync(realFilePath(`data/catalogues/${name}`))], name);
    const { rows } = await readTable(file, null, () => undefined);
    const choices = guessChoices(rows);
    expect(choices.layout).toBe(layout);
    const products = readProducts(rows, choices);
    expect({
      products: products.length,
      skus: products.reduce((sum, { skus }) => sum + skus.length, 0),
      images: products.reduce((sum, { images }) => sum + (images?.length ?? 0), 0),
    }).toEqual(counts);
    expect(products.flatMap(({ problems }) => problems.filter(isError))).toEqual([]);
    // One of them has a column of costs, without a single one.
    expect(choices.columns.some(({ field }) => field === 'cost')).toBe(name === 'shopify-home-and-garden.csv');
    expect(products.flatMap(({ skus }) => skus.filter(({ costLi }) => costLi !== undefined))).toEqual([]);
    const plans = products.map((product) => planImport(null, product, { defaultMoq: 1 }));
    expect(new Set(plans.map(({ verdict }) => verdict))).toEqual(new Set(['new']));
  });
});
