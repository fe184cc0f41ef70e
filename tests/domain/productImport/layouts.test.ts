import { describe, expect, it } from 'vitest';
import { guessChoices, readProducts } from '@/domain/productImport/readProducts';
import type { ReadingChoices } from '@/domain/productImport/choices';
import { isError } from '@/domain/productImport/problems';
import { openTable } from '@/domain/sheets/read/openTable';
import type { Row } from '@/domain/sheets/rows';
import { blockRows, delimited, factoryRows, taobaoPacket, textFile, woocommerceText } from '@tests/support/productFiles';

async function rowsOf(file: File): Promise<Row[]> {
  const table = await openTable(file, { isWanted: () => true, onBytes: () => undefined });
  const rows: Row[] = [];
  for await (const part of table.rows) rows.push(...part);
  return rows;
}

const read = (rows: readonly Row[], changed: Partial<ReadingChoices> = {}) => readProducts(rows, { ...guessChoices(rows), ...changed });
const told = (products: ReturnType<typeof read>) => products.map(({ problems }) => problems.map(({ code, field }) => `${field} ${code}`));

describe('a factory’s own sheet', () => {
  const products = read(factoryRows);

  it('is read with its title, merged cells, units, ladders and full-width digits', () => {
    expect(products[0]).toMatchObject({
      row: 3,
      articleNumber: 'HX-101',
      title: '加厚收纳箱',
      moq: 6,
      tiers: [
        { startsAt: 6, unitPriceLi: 12_500 },
        { startsAt: 60, unitPriceLi: 11_800 },
        { startsAt: 200, unitPriceLi: 11_000 },
      ],
      problems: [],
    });
    expect(products[0]?.skus.map(({ code, stock }) => [code, stock])).toEqual([
      ['HX-101 灰色/大号', 120],
      ['HX-101 米白/大号', 80],
      ['HX-101 墨绿/大号', 24],
    ]);
  });

  it('makes every combination of lists in one row, and says so', () => {
    expect(products[1]?.skus.map(({ code }) => code)).toEqual(['HX-102 原色/T1', 'HX-102 原色/T3', 'HX-102 白色/T1', 'HX-102 白色/T3']);
    expect(told(products)[1]).toEqual(['skus options-split', 'skus options-split']);
    expect(products[1]?.tiers).toEqual([{ startsAt: null, unitPriceLi: 1_250 }]);
  });

  it('tells what cannot be read, at its place and with its words', () => {
    expect(products[2]?.problems).toEqual([
      { code: 'ladder-unreadable', field: 'tiers', row: 7, value: '24-99: 3.5; 100-: x' },
      { code: 'stock-unreadable', field: 'skus.0.stock', row: 7, value: 'ok' },
    ]);
    expect(products[2]).toMatchObject({ moq: 24, skus: [{ code: 'HX-103', options: [] }] });
  });

  it('with sizes as columns has a SKU for each size in stock', () => {
    const [shirt] = read(blockRows);
    expect(shirt?.skus.map(({ code, stock, tiers }) => [code, stock, tiers?.[0]?.unitPriceLi])).toEqual([
      ['TX-9 黑/S', 10, 25_000], ['TX-9 黑/M', 20, 25_000], ['TX-9 黑/L', 30, 25_000],
      ['TX-9 白/S', 5, 25_000], ['TX-9 白/L', 15, 25_000], ['TX-9 白/2XL', 8, 25_000],
    ]);
    expect(shirt?.problems).toEqual([]);
  });
});

describe('a Taobao data packet', () => {
  it('is known by its heads, in UTF-16 after a version line', async () => {
    const rows = await rowsOf(taobaoPacket());
    expect(guessChoices(rows)).toMatchObject({ layout: 'taobao', headerRow: 2 });
    const [cloth, apron] = read(rows);
    expect(cloth).toMatchObject({
      articleNumber: 'ZB-1',
      title: '棉麻桌布 餐桌布艺',
      brand: '禾木',
      images: ['https://img.alicdn.com/a/1.jpg', 'https://img.alicdn.com/a/2.jpg'],
      problems: [],
      skus: [
        { code: 'ZB-1-H', options: [{ name: '颜色', value: '灰色' }, { name: '尺码', value: '140×200' }], stock: 100, tiers: [{ startsAt: null, unitPriceLi: 39_900 }] },
        { code: 'ZB-1-L', options: [{ name: '颜色', value: '蓝格' }, { name: '尺码', value: '140×200' }], stock: 200, tiers: [{ startsAt: null, unitPriceLi: 42_000 }] },
      ],
    });
    expect(apron).toMatchObject({ articleNumber: 'WQ-7', skus: [{ code: 'WQ-7', stock: 50, tiers: [{ startsAt: null, unitPriceLi: 12_000 }] }] });
    expect(told([apron].flatMap((one) => one ?? []))).toEqual([['images image-name-only']]);
  });

  it('with variants written otherwise says so', async () => {
    const rows = await rowsOf(taobaoPacket([{ title: '桌布', price: '3', num: '1', outer_id: 'Z', skuProps: '39.9;100;x' }]));
    expect(told(read(rows))).toEqual([['skus sku-props-unreadable']]);
  });

  it('takes whole prices and codes with marks for what they are', async () => {
    const skuProps = '59:100:A-1:1627207:-1001;62:5::1627207:28324';
    const rows = await rowsOf(taobaoPacket([{ title: '桌布', price: '3', num: '1', outer_id: 'Z', skuProps }]));
    expect(read(rows)[0]?.skus.map(({ code, stock, options }) => [code, stock, options[0]?.value])).toEqual([
      ['A-1', 100, '-1001'],
      ['Z 28324', 5, '28324'],
    ]);
  });
});

describe('WooCommerce', () => {
  it('joins variations to their product by SKU or id, wherever they stand', async () => {
    const rows = await rowsOf(textFile(woocommerceText));
    const [mug, tin, room] = read(rows);
    expect(mug).toMatchObject({
      articleNumber: 'MUG',
      title: 'Mug',
      category: 'kitchen',
      images: ['https://shop.example/blue.jpg', 'https://shop.example/mug.jpg', 'https://shop.example/mug2.jpg'],
      skus: [
        { code: 'MUG-B', options: [{ name: 'Colour', value: 'Blue' }, { name: 'Size', value: 'Big' }], stock: 4, tiers: [{ startsAt: null, unitPriceLi: 6_500 }] },
        { code: 'MUG Red/Big', stock: 0, tiers: [{ startsAt: null, unitPriceLi: 7_000 }] },
      ],
    });
    expect(mug?.problems.filter(isError)).toEqual([]);
    expect(tin).toMatchObject({ articleNumber: 'TIN', skus: [{ code: 'TIN', options: [], stock: 9 }] });
    expect(told([tin, room].flatMap((one) => one ?? []))).toEqual([['category category-unknown'], ['articleNumber type-unknown']]);
  });
});

describe('Shopify', () => {
  const heads = ['Handle', 'Title', 'Vendor', 'Type', 'Option1 Name', 'Option1 Value', 'Variant SKU', 'Variant Inventory Qty', 'Variant Price', 'Image Src', 'Variant Image', 'Cost per item'];
  const rows = [
    heads,
    ['pot', 'Clay pot', 'Pots & Co', 'Kitchen', 'Size', 'Small', '', '3', '9.99', 'https://cdn.example/1.jpg', '', '4'],
    ['pot', '', '', '', '', 'Large', 'POT-L', '-2', '15.99', '', 'https://cdn.example/2.jpg', '5'],
    ['pot', '', '', '', '', '', '', '', '', 'https://cdn.example/3.jpg', '', ''],
    ['sofa', 'Sofa', '', '', 'Title', 'Default Title', '', '1', '500', '', '', ''],
  ];

  it('reads lines that share a handle as one product; lines with an image alone are no SKU', () => {
    const [pot, sofa] = read(rows);
    expect(pot).toMatchObject({
      articleNumber: 'pot',
      brand: 'Pots & Co',
      images: ['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg', 'https://cdn.example/3.jpg'],
      skus: [
        { code: 'pot Small', options: [{ name: 'Size', value: 'Small' }], stock: 3, costLi: 4_000, tiers: [{ startsAt: null, unitPriceLi: 9_990 }] },
        { code: 'POT-L', options: [{ name: 'Size', value: 'Large' }], stock: 0, costLi: 5_000 },
      ],
    });
    expect(told([pot].flatMap((one) => one ?? []))).toEqual([['skus.1.stock stock-negative']]);
    expect(sofa?.skus).toEqual([{ code: 'sofa', options: [], stock: 1, tiers: [{ startsAt: null, unitPriceLi: 500_000 }] }]);
  });

  it('leaves the costs of variants that say none', () => {
    const [pot] = read([heads, ...rows.slice(1, 4).map((row, index) => row.with(11, index === 0 ? '4' : ''))]);
    expect(pot?.skus.map(({ code, costLi }) => [code, costLi])).toEqual([['pot Small', 4_000], ['POT-L', undefined]]);
  });
});

describe('a plain sheet', () => {
  it('takes the SKU for the article where nothing else names it', () => {
    const [bag] = read([['sku', 'title', 'category', 'price'], ['20711', 'JUMBO BAG TOYS', 'bags', '4.13']]);
    expect(bag).toMatchObject({ articleNumber: '20711', title: 'JUMBO BAG TOYS', skus: [{ code: '20711', options: [] }] });
  });

  it('leaves what is blank, and clears it where a person says so', () => {
    const rows = [['货号', '标题', '品牌', '起批量', '价格'], ['A', '箱', '', '', '']];
    const choices = guessChoices(rows);
    expect(read(rows)[0]).toEqual({ row: 2, articleNumber: 'A', title: '箱', skus: [{ code: 'A', options: [] }], problems: [] });
    const columns = choices.columns.map((column) => ({ ...column, blank: 'clear' as const }));
    expect(read(rows, { columns })[0]).toMatchObject({ title: '箱', brand: null, moq: null, skus: [{ tiers: null }] });
  });

  it('never takes a cost for a price, nor another price for either', () => {
    const fields = (...heads: string[]) => guessChoices([['货号', ...heads]]).columns.slice(1).map(({ field }) => field);
    expect(fields('成本价', '批发价')).toEqual(['cost', 'price']);
    expect(fields('市场价', '吊牌价', '划线价', 'Compare at price', 'MSRP')).toEqual([null, null, null, null, null]);
  });

  it.each(['成本', '成本价（元）', '进价', '进货价', '采购价', '采购 单价', 'Cost', 'cost_price', 'Cost per item', 'Unit cost', 'Purchase price'])(
    'knows %s for a cost',
    (head) => expect(guessChoices([['货号', head]]).columns[1]).toEqual({ field: 'cost', name: '', blank: 'leave' }),
  );

  it('tells rows that lack their number, stand twice or name another product’s SKU', () => {
    const rows = [
      ['货号', '标题', 'sku', '价格'],
      ['A', '箱', 'A1', '3'],
      ['', '盒', 'B1', '3'],
      ['C', '桶', 'A1', '3'],
      ['2.01E+17', '盆', 'D1', '3'],
    ];
    expect(told(read(rows))).toEqual([
      [],
      ['articleNumber article-missing'],
      ['skus.0.code sku-of-another-product'],
      ['articleNumber id-changed-by-spreadsheet'],
    ]);
    expect(told(read([['货号', '标题', '颜色', 'sku'], ['A', '箱', '红', 'A1'], ['A', '盒', '蓝', 'A1']]))).toEqual([
      ['title values-differ', 'skus.1.code sku-twice'],
    ]);
  });

  it('keeps a formula as text and tells it', () => {
    const [product] = read([['货号', '标题'], ['A', "=cmd|' /C calc'!A0"]]);
    expect(product).toMatchObject({ title: "=cmd|' /C calc'!A0", problems: [{ code: 'looks-like-formula', field: 'title' }] });
  });

  it('in tabs and quotes reads alike', async () => {
    const rows = [['货号', '标题', '价格'], ['A', '箱, "大"', '3.5']];
    for (const delimiter of [',', '\t', ';']) {
      expect(read(await rowsOf(textFile(delimited(rows, delimiter))))).toEqual(read(rows));
    }
  });
});

describe('costs', () => {
  const heads = ['货号', '标题', '颜色', '单价', '成本'];
  const costs = (rows: readonly Row[], changed: Partial<ReadingChoices> = {}) =>
    read(rows, changed).flatMap(({ skus }) => skus.map(({ code, costLi }) => [code, costLi]));

  it('are read SKU by SKU as prices are', () => {
    const rows = [heads, ['A', '箱', '红', '12', '￥５．５'], ['', '', '蓝', '12', '1,234.567元/件'], ['B', '盒', '', '3', 0.035], ['C', '桶', '', '3', '']];
    expect(costs(rows)).toEqual([['A 红', 5_500], ['A 蓝', 1_234_567], ['B', 35], ['C', undefined]]);
    expect(told(read(rows))).toEqual([[], [], []]);
  });

  it.each([
    ['0', 'price-not-positive'], ['-1', 'price-not-positive'], ['5.0001', 'price-too-precise'], ['2000000', 'price-out-of-bounds'],
    ['面议', 'price-unreadable'], ['1-49:5;50-:4', 'price-unreadable'],
  ])('%s is told at its cell: %s', (cell, code) => {
    const [product] = read([heads, ['A', '箱', '红', '12', '5'], ['', '', '蓝', '12', cell]]);
    expect(product?.problems).toEqual([{ code, field: 'skus.1.cost', row: 3, value: cell }]);
    expect(product?.skus.map(({ costLi }) => costLi)).toEqual([5_000, undefined]);
  });

  it('that were merged over a product’s rows are those of all its SKUs, and make none', () => {
    const merged = [heads, ['A', '箱', '红', '12', '5'], ['', '', '蓝', '12', ''], ['', '', '绿', '12', '']];
    expect(costs(merged)).toEqual([['A 红', 5_000], ['A 蓝', 5_000], ['A 绿', 5_000]]);
    expect(costs([heads, ['A', '箱', '', '', '5'], ['', '', '蓝', '12', ''], ['', '', '绿', '12', '']])).toEqual([['A 蓝', 5_000], ['A 绿', 5_000]]);
    expect(costs([heads, ['A', '箱', '红', '12', '5'], ['', '', '蓝', '12', '6'], ['', '', '绿', '12', '']])).toEqual([['A 红', 5_000], ['A 蓝', 6_000], ['A 绿', undefined]]);
  });

  it('that are blank stay, or go where a person says so', () => {
    const rows = [heads, ['A', '箱', '', '12', '']];
    const columns = guessChoices(rows).columns.map((column) => ({ ...column, blank: 'clear' as const }));
    expect(costs(rows, { columns })).toEqual([['A', null]]);
  });

  it('of a size block are those of every size', () => {
    expect(costs([['款号', '颜色', '成本', 'S', 'M'], ['T', '黑', '9', 1, 2]])).toEqual([['T 黑/S', 9_000], ['T 黑/M', 9_000]]);
  });

  it('of WooCommerce are the variations’ own', async () => {
    const text = delimited([
      ['Type', 'SKU', 'Name', 'Parent', 'Regular price', 'Cost of goods', 'Attribute 1 name', 'Attribute 1 value(s)'],
      ['variable', 'MUG', 'Mug', '', '', '1', 'Colour', 'Blue, Red'],
      ['variation', 'MUG-B', '', 'MUG', '6.5', '2.25', 'Colour', 'Blue'],
      ['variation', 'MUG-R', '', 'MUG', '6.5', '', 'Colour', 'Red'],
      ['simple', 'TIN', 'Tin', '', '3', '1.5', '', ''],
    ]);
    expect(costs(await rowsOf(textFile(text)))).toEqual([['MUG-B', 2_250], ['MUG-R', undefined], ['TIN', 1_500]]);
  });

  it('of a Taobao data packet are in none of its columns, and hold for all variants where a person names one', async () => {
    const rows = await rowsOf(taobaoPacket([{ title: '桌布', price: '3', num: '1', outer_id: 'Z', auction_increment: '2', skuProps: '59:1:Z-1:1627207:-1001;62:5:Z-2:1627207:28324' }]));
    const { columns } = guessChoices(rows);
    expect(columns.map(({ field }) => field)).not.toContain('cost');
    const named = columns.with(rows[1]?.indexOf('auction_increment') ?? -1, { field: 'cost', name: '', blank: 'leave' });
    expect(costs(rows, { columns: named })).toEqual([['Z-1', 2_000], ['Z-2', 2_000]]);
  });
});
