import { describe, expect, it } from 'vitest';
import { draftProblems } from '@/domain/products/draftProblems';
import { liOf, typedLi, wholeOf } from '@/features/products/edit/figures';
import { draftOfForm, patchBetween } from '@/features/products/edit/formDraft';
import type { ProductForm } from '@/features/products/edit/productForm';
import { emptyForm } from '@/features/products/edit/productForm';
import { addOption, addValue, fillCombinations, missingCombinations, removeOption, removeValue, renameValue } from '@/features/products/edit/skuRows';
import { mergedForm, differingGroups } from '@/features/products/edit/conflict';
import { cellPointer } from '@/features/products/edit/useProductEditor';
import { cellsOfText, textOfCells } from '@/ui/grid/gridText';
import { fittedSize } from '@/ui/image/fit';
import { imageKindOf } from '@/ui/image/imageKind';

const form: ProductForm = { ...emptyForm, articleNumber: 'A-1', title: '袋', moq: '10', prices: ['12.5', '11'], starts: ['100'] };

describe('figures as they are typed', () => {
  it('are read with full width, thousands marks and currency, and told when they are none', () => {
    expect(liOf('１２．５')).toBe(12_500);
    expect(liOf('¥1,234.5')).toBe(1_234_500);
    expect(liOf('0.035')).toBe(35);
    expect(liOf('-2')).toBe(-2_000);
    expect(liOf(' ')).toBeNull();
    expect(liOf('1.2345')).toBeNaN();
    expect(liOf('abc')).toBeNaN();
    expect(wholeOf('1,000')).toBe(1000);
    expect(wholeOf('1.5')).toBeNaN();
    expect(typedLi(12_500)).toBe('12.5');
  });
});

describe('options and their SKUs', () => {
  const start = { options: form.options, rows: [{ ...(form.rows[0] ?? expect.unreachable()), stock: '7' }] };
  const two = addValue(addValue(addOption(start, '颜色'), 0, '红'), 0, '蓝');

  it('make a SKU of every combination and keep what was typed', () => {
    expect(two.rows.map(({ values, stock }) => [values, stock])).toEqual([
      [['红'], '7'],
      [['蓝'], ''],
    ]);
    const four = addValue(addValue(addOption(two, '尺寸'), 1, '大'), 1, '小');
    expect(four.rows.map(({ values }) => values.join('/'))).toEqual(['红/大', '红/小', '蓝/大', '蓝/小']);
    expect(four.rows[0]?.stock).toBe('7');
    expect(removeOption(four, 1).rows.map(({ values }) => values)).toEqual([['红'], ['蓝']]);
  });

  it('rename and remove values without touching the others', () => {
    expect(renameValue(two, 0, 0, '大红').rows[0]).toMatchObject({ values: ['大红'], stock: '7' });
    const one = removeValue(two, 0, 1);
    expect(one.rows.map(({ values }) => values)).toEqual([['红']]);
    expect(removeValue(one, 0, 0).rows.map(({ values }) => values)).toEqual([['']]);
  });

  it('know which combinations are not sold, and bring them back', () => {
    const sold = { ...two, rows: two.rows.slice(1) };
    expect(missingCombinations(sold)).toEqual([['红']]);
    expect(fillCombinations(sold).rows.map(({ values }) => values)).toEqual([['红'], ['蓝']]);
    expect(addValue(two, 0, '红')).toEqual(two);
  });
});

describe('a form as a draft', () => {
  it('puts the first tier at the MOQ and sorts the others, so that none overlaps', () => {
    const { draft, places } = draftOfForm({ ...form, starts: ['500', '100'], prices: ['12.5', '9', '11'] });
    expect(draft.tiers).toEqual([
      { skuCode: null, startsAt: 10, unitPriceLi: 12_500 },
      { skuCode: null, startsAt: 100, unitPriceLi: 11_000 },
      { skuCode: null, startsAt: 500, unitPriceLi: 9_000 },
    ]);
    expect(draftProblems(draft)).toEqual([]);
    expect(cellPointer({ pointer: '/tiers/2/unitPriceLi' }, places)).toBe('/prices//1');
    expect(cellPointer({ pointer: '/tiers/2/startsAt' }, places)).toBe('/starts/1');
  });

  it('tells at its cell what is no price, rises, or is 0, negative or of seven digits', () => {
    const codes = (prices: string[]) => {
      const { draft, places } = draftOfForm({ ...form, prices });
      return draftProblems(draft).map((problem) => `${cellPointer(problem, places)} ${problem.code}`);
    };
    expect(codes(['12', '12'])).toEqual(['/prices//1 prices-not-falling']);
    expect(codes(['0', ''])).toEqual(['/prices//0 price-out-of-bounds']);
    expect(codes(['-1', ''])).toEqual(['/prices//0 price-out-of-bounds']);
    expect(codes(['1234567', ''])).toEqual(['/prices//0 price-out-of-bounds']);
    expect(codes(['x', ''])).toEqual(['/prices//0 price-out-of-bounds']);
  });

  it('prices each SKU by its own row where it is quoted so', () => {
    const options = [{ name: '颜色', values: ['红', '蓝'] }];
    const row = (value: string, prices: string[]) => ({ values: [value], code: '', stock: '1', cost: '', prices });
    const { draft } = draftOfForm({ ...form, quoteMode: 'by_sku_and_quantity', options, rows: [row('红', ['9', '8']), row('蓝', ['7', ''])] });
    expect(draft.skus.map(({ code }) => code)).toEqual(['A-1 红', 'A-1 蓝']);
    expect(draft.tiers.map(({ skuCode, startsAt, unitPriceLi }) => [skuCode, startsAt, unitPriceLi])).toEqual([
      ['A-1 红', 10, 9_000],
      ['A-1 红', 100, 8_000],
      ['A-1 蓝', 10, 7_000],
    ]);
  });

  it('sends only what was changed, attributes key by key', () => {
    const seen = draftOfForm({ ...form, attributes: { material: '棉', size: '大' } }).draft;
    const mine = draftOfForm({ ...form, title: '新袋', attributes: { material: '麻' } }).draft;
    expect(patchBetween(seen, mine)).toEqual({ title: '新袋', attributes: { material: '麻', size: null } });
    expect(patchBetween(seen, seen)).toEqual({});
  });

  it('merges two versions group by group', () => {
    const theirs = { ...form, title: '他们的', moq: '20' };
    const mine = { ...form, title: '我的', brand: '牌' };
    expect(differingGroups(mine, theirs)).toEqual(['title', 'brand', 'offer']);
    expect(mergedForm(theirs, mine, ['title'])).toMatchObject({ title: '我的', brand: '', moq: '20' });
  });
});

describe('the clipboard and pictures', () => {
  it('takes blocks of cells as spreadsheets write them', () => {
    expect(cellsOfText('a\tb\r\n1\t"x\ty"\r\n')).toEqual([
      ['a', 'b'],
      ['1', 'x\ty'],
    ]);
    expect(textOfCells([['a', 'b\n2'], ['"', '']])).toBe('a\t"b\n2"\n""""\t');
    expect(cellsOfText(textOfCells([['a', 'b\n2'], ['"', 'c']]))).toEqual([['a', 'b\n2'], ['"', 'c']]);
  });

  it('are told by their bytes, and made no larger than needed', () => {
    expect(imageKindOf(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull();
    expect(imageKindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(fittedSize(3200, 800)).toEqual({ width: 1600, height: 400 });
    expect(fittedSize(100, 50)).toEqual({ width: 100, height: 50 });
  });
});
