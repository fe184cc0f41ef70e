import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctField } from '@/domain/productImport/correct';
import { fieldText } from '@/domain/productImport/fieldText';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { planImport } from '@/domain/productImport/plan/planImport';
import { guessChoices, readProducts } from '@/domain/productImport/readProducts';
import type { ProductDraft } from '@/domain/products/draft';
import { emptyDraft } from '@/domain/products/draft';
import { draftProblems } from '@/domain/products/draftProblems';
import type { Cell } from '@/domain/sheets/rows';
import { factoryRows } from '@tests/support/productFiles';

const said = (values: Partial<ImportedProduct> = {}): ImportedProduct => ({
  row: 2, articleNumber: 'A', title: '箱', skus: [{ code: 'A', options: [] }], problems: [], ...values,
});
const colours = (...values: string[]) => values.map((value) => ({ code: `A ${value}`, options: [{ name: '颜色', value }] }));
const present: ProductDraft = {
  ...emptyDraft,
  articleNumber: 'A',
  title: '箱',
  moq: 5,
  images: [{ source: 'file', value: 'f'.repeat(64) }, { source: 'address', value: 'https://a.cn/old.jpg' }],
  attributes: { material: 'PP', size: '大' },
  skus: colours('红', '蓝').map((sku) => ({ ...sku, id: sku.code, stock: 3 })),
  tiers: [{ skuCode: null, startsAt: 5, unitPriceLi: 12_000 }, { skuCode: null, startsAt: 50, unitPriceLi: 11_000 }],
};
const plan = (imported: ImportedProduct, draft: ProductDraft | null = present, archived = false) =>
  planImport(draft && { draft, archived }, imported, { defaultMoq: 1 });
const bare = (unitPriceLi: number) => [{ startsAt: null, unitPriceLi }];

describe('what an import would do', () => {
  it('is nothing where the file says what is there, or nothing', () => {
    expect(plan(said({ skus: [] }))).toMatchObject({ verdict: 'unchanged', draft: present, differences: [] });
    const all = said({ moq: 5, attributes: { size: '大' }, skus: colours('蓝', '红').map((sku) => ({ ...sku, stock: 3 })) });
    expect(plan(all)).toMatchObject({ verdict: 'unchanged', draft: present });
  });

  it('is told field by field', () => {
    const changed = plan(said({ title: '大箱', brand: '禾木', attributes: { material: 'PE', size: null }, skus: [{ code: 'A 红', options: [], stock: 9 }] }));
    expect(changed.verdict).toBe('changed');
    expect(changed.differences).toEqual([
      { field: 'title', before: ['箱'], after: ['大箱'] },
      { field: 'brand', before: [], after: ['禾木'] },
      { field: 'attributes.material', before: ['PP'], after: ['PE'] },
      { field: 'attributes.size', before: ['大'], after: [] },
      { field: 'stock', before: ['A 红: 3'], after: ['A 红: 9'] },
    ]);
  });

  it('keeps SKUs that the file does not name, adds those that it does, and knows a SKU by its options', () => {
    const skus = [...colours('绿').map((sku) => ({ ...sku, stock: 1 })), { code: 'OTHER', options: [{ name: '颜色', value: '红' }], stock: 7 }];
    const { draft } = plan(said({ skus }));
    expect(draft.skus.map(({ code, stock }) => [code, stock])).toEqual([['A 红', 7], ['A 蓝', 3], ['A 绿', 1]]);
  });

  it('is told of costs SKU by SKU, and leaves those that the file does not say', () => {
    const costly = { ...present, skus: present.skus.map((sku) => ({ ...sku, costLi: 7_000 })) };
    const red = (costLi: number | null) => said({ skus: colours('红').map((sku) => ({ ...sku, costLi })) });
    const costsOf = ({ draft: { skus }, verdict, differences }: ReturnType<typeof plan>) => [verdict, skus.map(({ costLi }) => costLi), differences];
    expect(costsOf(plan(red(6_543), costly))).toEqual([
      'changed', [6_543, 7_000], [{ field: 'cost', before: ['A 红: 7'], after: ['A 红: 6.543'] }],
    ]);
    expect(costsOf(plan(red(null), costly))).toEqual([
      'changed', [null, 7_000], [{ field: 'cost', before: ['A 红: 7'], after: [] }],
    ]);
    expect(plan(red(7_000), costly)).toMatchObject({ verdict: 'unchanged', draft: costly });
    expect(plan(red(null)).verdict).toBe('unchanged');
    expect(plan(said({ skus: colours('绿').map((sku) => ({ ...sku, costLi: 1 })) }), costly).draft.skus.map(({ costLi }) => costLi)).toEqual([7_000, 7_000, 1]);
  });

  it('takes the cost of a row that names no SKU of several for that of all of them', () => {
    const whole = plan(said({ skus: [{ code: 'A', options: [], costLi: 4_000 }] }));
    expect([whole.verdict, whole.draft.skus.map(({ costLi }) => costLi), whole.draft.tiers]).toEqual(['changed', [4_000, 4_000], present.tiers]);
  });

  it('fails at the cell of a cost that no product may have', () => {
    expect(plan(said({ skus: [{ code: 'A', options: [], costLi: 0 }] }), null)).toMatchObject({
      verdict: 'failing', problems: [{ code: 'price-out-of-bounds', field: 'skus.0.cost' }],
    });
  });

  it('puts SKUs with options in the place of the one without', () => {
    const single = { ...present, skus: [{ id: '1', code: 'A', options: [], stock: 1 }] };
    expect(plan(said({ skus: colours('红') }), single).draft.skus).toMatchObject([{ code: 'A 红' }]);
  });

  it('takes a row that names no SKU of several for one of the product', () => {
    const { draft, verdict } = plan(said({ title: '大箱', skus: [{ code: 'A', options: [], tiers: bare(9_000) }] }));
    expect([verdict, draft.skus, draft.tiers]).toEqual(['changed', present.skus, [{ skuCode: null, startsAt: 5, unitPriceLi: 9_000 }]]);
    expect(plan(said({ skus: [{ code: 'A', options: [], stock: 4 }] })).verdict).toBe('failing');
  });

  it('keeps the factory’s own images before addresses, which it replaces', () => {
    const { draft } = plan(said({ skus: [], images: ['https://a.cn/new.jpg'] }));
    expect(draft.images).toEqual([present.images[0], { source: 'address', value: 'https://a.cn/new.jpg' }]);
    expect(plan(said({ skus: [], images: null })).draft.images).toEqual([]);
  });

  it('never makes one price of prices that differ', () => {
    const { draft, verdict } = plan(said({ skus: colours('红').map((sku) => ({ ...sku, tiers: bare(13_000) })) }));
    expect(verdict).toBe('changed');
    expect(draft).toMatchObject({
      quoteMode: 'by_sku_and_quantity',
      tiers: [
        { skuCode: 'A 红', startsAt: 5, unitPriceLi: 13_000 },
        { skuCode: 'A 蓝', startsAt: 5, unitPriceLi: 12_000 },
        { skuCode: 'A 蓝', startsAt: 50, unitPriceLi: 11_000 },
      ],
    });
  });

  it('begins a bare price at the MOQ, and at the stated one where there is none', () => {
    expect(plan(said({ skus: [{ code: 'A', options: [], tiers: bare(3_000) }] }), null).draft).toMatchObject({
      moq: 1, quoteMode: 'by_quantity', tiers: [{ skuCode: null, startsAt: 1, unitPriceLi: 3_000 }],
    });
    expect(plan(said({ moq: 10, skus: [{ code: 'A', options: [], tiers: bare(3_000) }] }), null).draft.tiers[0]?.startsAt).toBe(10);
    expect(plan(said({ tiers: [{ startsAt: 20, unitPriceLi: 9 }] }), null).draft.moq).toBe(20);
  });

  it('moves a ladder with its MOQ: what was paid at that quantity holds from there', () => {
    expect(plan(said({ moq: 60, skus: [] })).draft.tiers).toEqual([{ skuCode: null, startsAt: 60, unitPriceLi: 11_000 }]);
    expect(plan(said({ moq: 2, skus: [] })).draft.tiers.map(({ startsAt }) => startsAt)).toEqual([2, 50]);
  });

  it('fails where a draft may not be kept, at the field that can be mended', () => {
    const failing = (values: Partial<ImportedProduct>, draft: ProductDraft | null = null) => {
      const { verdict, problems } = plan(said(values), draft);
      return [verdict, ...problems.map(({ code, field }) => `${field} ${code}`)];
    };
    expect(failing({ title: undefined })).toEqual(['failing', 'title title-missing']);
    expect(failing({ articleNumber: '' })).toContain('articleNumber article-missing');
    expect(failing({ tiers: [{ startsAt: 1, unitPriceLi: 5 }, { startsAt: 9, unitPriceLi: 6 }] })).toEqual(['failing', 'tiers prices-not-falling']);
    expect(failing({ moq: 5, tiers: [{ startsAt: 1, unitPriceLi: 5 }] })).toEqual(['failing', 'tiers first-tier-not-at-moq']);
    expect(failing({ skus: [...colours('红'), { code: 'X', options: [{ name: '尺码', value: 'S' }] }] })).toEqual(['failing', 'skus option-missing']);
    const conflicts = [{ pointer: '/skus/0/code', code: 'sku-code-taken', params: { number: 'P-9' } }];
    expect(planImport(null, said(), { defaultMoq: 1, conflicts })).toMatchObject({
      verdict: 'failing', problems: [{ code: 'sku-of-another-product', field: 'skus.0.code', value: 'P-9' }],
    });
  });

  it('brings an archived product back', () => {
    expect(plan(said({ skus: [] }), present, true)).toMatchObject({ verdict: 'changed', differences: [{ field: 'archived' }] });
  });
});

describe('a correction', () => {
  const units = { pack: null, carton: null };

  it('takes away what was wrong at its field and tells what is wrong now', () => {
    const broken = readProducts(factoryRows, guessChoices(factoryRows))[2];
    if (broken === undefined) throw new Error('The fixture has no broken product');
    expect(fieldText(broken, 'tiers')).toBe('24-99: 3.5; 100-: x');
    const once = correctField(broken, 'tiers', '24:3.5;100:4', units);
    expect(once.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['skus.0.stock stock-unreadable', 'tiers prices-not-falling']);
    const twice = correctField(correctField(once, 'tiers', '24:3.5;100:3', units), 'skus.0.stock', '5打', units);
    expect(twice).toMatchObject({ problems: [], skus: [{ stock: 60 }] });
    expect(plan(twice, null).verdict).toBe('new');
  });

  it('of a cost is read as a cell is, and a blank one leaves the catalogue’s', () => {
    const product = said();
    const wrong = correctField(product, 'skus.0.cost', '0', units);
    expect([fieldText(wrong, 'skus.0.cost'), wrong.problems]).toEqual(['0', [{ code: 'price-not-positive', field: 'skus.0.cost', row: 2, value: '0' }]]);
    const right = correctField(wrong, 'skus.0.cost', '￥１２．３４５', units);
    expect([fieldText(right, 'skus.0.cost'), right.problems, right.skus[0]?.costLi]).toEqual(['12.345', [], 12_345]);
    expect(correctField(right, 'skus.0.cost', ' ', units)).toEqual(product);
  });

  it('of the article number renames the codes that were made of it', () => {
    const renamed = correctField(said({ articleNumber: '', skus: [{ code: ' 红', options: [{ name: '颜色', value: '红' }] }] }), 'articleNumber', 'ＨＸ-1', units);
    expect(renamed).toMatchObject({ articleNumber: 'HX-1', skus: [{ code: 'HX-1 红' }] });
  });

  it('that is blank leaves the catalogue’s value', () => {
    expect(correctField(said({ brand: 'X' }), 'brand', '  ', units)).not.toHaveProperty('brand');
  });

  it('of a field that nobody can type changes nothing', () => {
    const product = said();
    for (const field of ['skus', 'skus.9.price', 'nothing', '__proto__', 'attributes.__proto__x.y']) {
      expect(correctField(product, field, 'x', units)).toEqual(product);
    }
  });
});

describe('whatever stands in a file', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(null, undefined, '', '货号', '标题', '价格', '成本', '颜色', 'sku', '起批量', '1-5:3;6:2', '=cmd', '￥１２', -1, 0, 1e21, Number.NaN, '红/蓝', 'https://a.cn/x.jpg', '\ud800', '\u0000', 'constructor', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

  it('is read without a crash, and what is not failing can be kept', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('plain', 'shopify', 'woocommerce', 'taobao'), (rows, layout) => {
        const choices = guessChoices(rows);
        for (const product of readProducts(rows, { ...choices, layout })) {
          for (const draft of [null, present]) {
            const outcome = plan(product, draft);
            if (outcome.verdict !== 'failing') expect(draftProblems(outcome.draft)).toEqual([]);
            const again = plan(product, outcome.draft);
            if (outcome.verdict !== 'failing') expect(again.verdict).toBe('unchanged');
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is corrected without a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom('title', 'moq', 'tiers', 'images', 'category', 'articleNumber', 'skus.0.price', 'skus.0.stock', 'skus.0.cost', 'attributes.material'), fc.string({ unit: 'binary' }), (field, text) => {
        const corrected = correctField(said(), field, text, { pack: null, carton: null });
        expect(plan(corrected, null).draft.skus.length).toBeGreaterThan(0);
      }),
    );
  });
});
