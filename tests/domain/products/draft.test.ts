import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductDraft } from '@/domain/products/draft';
import { draftLimits, emptyDraft } from '@/domain/products/draft';
import { draftProblems } from '@/domain/products/draftProblems';
import { submissionProblems } from '@/domain/products/submissionProblems';

const sku = (value: string, extra: Partial<ProductDraft['skus'][number]> = {}) => ({
  code: `A-1 ${value}`,
  options: [{ name: '颜色', value }],
  stock: 5,
  ...extra,
});

const sound: ProductDraft = {
  ...emptyDraft,
  articleNumber: 'A-1',
  title: '帆布袋',
  category: 'packaging',
  attributes: { material: '帆布', size: '30', thickness: '1', printing: '无' },
  images: [{ source: 'address', value: 'https://images.example.com/1.jpg' }],
  moq: 10,
  dispatchPromiseHours: 48,
  customisation: [{ kind: 'label', moq: 50, surchargeLi: 0, leadDays: 3 }],
  skus: [sku('红'), sku('蓝')],
  tiers: [
    { skuCode: null, startsAt: 10, unitPriceLi: 12_000 },
    { skuCode: null, startsAt: 100, unitPriceLi: 11_000 },
  ],
};

const told = (change: Partial<ProductDraft>) => draftProblems({ ...sound, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);
const tier = (startsAt: number, unitPriceLi: number, skuCode: string | null = null) => ({ skuCode, startsAt, unitPriceLi });

describe('a draft', () => {
  it('is kept as it is when it is sound, and also while much is missing', () => {
    expect(draftProblems(sound)).toEqual([]);
    expect(told({ category: null, attributes: {}, images: [], moq: null, dispatchPromiseHours: null, skus: [], tiers: [] })).toEqual([]);
    expect(told({ moq: 10, tiers: [] })).toEqual([]);
  });

  it('needs an article number and a title', () => {
    expect(told({ articleNumber: ' ', title: '' })).toEqual(['/articleNumber required', '/title required']);
    expect(told({ articleNumber: '货\u0007号' })).toEqual(['/articleNumber not-an-article-number']);
    expect(told({ title: '长'.repeat(draftLimits.title + 1) })).toEqual(['/title too-big']);
  });

  it.each([
    ['nothing', 0],
    ['less than nothing', -1_000],
    ['over a million', 1_234_567_000],
    ['a broken li', 12.5],
  ])('refuses a price of %s', (_, unitPriceLi) => {
    expect(told({ tiers: [tier(10, unitPriceLi)] })).toEqual(['/tiers/0/unitPriceLi price-out-of-bounds']);
  });

  it('refuses tiers that rise, start together, or begin elsewhere than at the MOQ', () => {
    expect(told({ tiers: [tier(10, 100), tier(20, 100)] })).toEqual(['/tiers/1/unitPriceLi prices-not-falling']);
    expect(told({ tiers: [tier(10, 100), tier(10, 90)] })).toEqual(['/tiers/1/startsAt starts-not-rising']);
    expect(told({ tiers: [tier(5, 100)] })).toEqual(['/tiers/0/startsAt first-tier-not-at-moq']);
    expect(told({ moq: null })).toEqual(['/moq moq-missing']);
    expect(told({ tiers: [tier(10, 100, 'A-1 红')] })).toEqual(['/tiers/0/skuCode tier-of-another-owner']);
  });

  it('holds the options of its SKUs together', () => {
    expect(told({ skus: [sku('红'), sku('红', { code: 'other' })] })).toEqual(['/skus/1/options twice']);
    expect(told({ skus: [sku('红'), sku('蓝', { code: 'A-1 红' })] })).toEqual(['/skus/1/code twice']);
    expect(told({ skus: [sku('红'), { code: 'x', options: [{ name: '尺寸', value: '大' }], stock: 1 }] })).toEqual(['/skus/1/options options-differ']);
    expect(told({ skus: [{ code: 'x', options: [], stock: 1 }, { code: 'y', options: [], stock: 1 }] })).toEqual(['/skus/1/options options-missing']);
    expect(told({ skus: [sku('红', { stock: -1 })] })).toEqual(['/skus/0/stock out-of-bounds']);
    expect(told({ skus: [sku('红', { costLi: 0 })] })).toEqual(['/skus/0/costLi price-out-of-bounds']);
  });

  it('takes pictures by hash or web address, each once, fifteen at most', () => {
    const address = (value: string) => ({ source: 'address' as const, value });
    expect(told({ images: [address('javascript:alert(1)'), address('data:image/png;base64,x'), address('https://a.example/1.png')] })).toEqual([
      '/images/0 not-an-image',
      '/images/1 not-an-image',
    ]);
    expect(told({ images: [address('https://a.example/1.png'), address('https://a.example/1.png')] })).toEqual(['/images/1 twice']);
    expect(told({ images: Array.from({ length: 16 }, (__, index) => address(`https://a.example/${index}.png`)) })).toEqual(['/images too-many']);
  });

  it('customises within bounds, each kind once', () => {
    const option = sound.customisation[0] ?? expect.unreachable();
    expect(told({ customisation: [option, option] })).toEqual(['/customisation/1/kind twice']);
    expect(told({ customisation: [{ ...option, moq: 0, surchargeLi: -1, leadDays: 121 }] })).toEqual([
      '/customisation/0/moq quantity-out-of-bounds',
      '/customisation/0/surchargeLi price-out-of-bounds',
      '/customisation/0/leadDays out-of-bounds',
    ]);
  });

  it('never throws, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const number = fc.oneof(fc.integer(), fc.double());
    const anything = fc.record({
      articleNumber: text,
      title: text,
      brand: text,
      attributes: fc.dictionary(text, text, { maxKeys: 3 }),
      images: fc.array(fc.record({ source: fc.constantFrom<'file' | 'address'>('file', 'address'), value: text }), { maxLength: 3 }),
      qualityClaims: fc.array(text, { maxLength: 3 }),
      quoteMode: fc.constantFrom<ProductDraft['quoteMode']>('by_quantity', 'by_sku', 'by_sku_and_quantity'),
      moq: fc.option(number),
      skus: fc.array(fc.record({ code: text, options: fc.array(fc.record({ name: text, value: text }), { maxLength: 2 }), stock: fc.option(number) }), { maxLength: 4 }),
      tiers: fc.array(fc.record({ skuCode: fc.option(text), startsAt: number, unitPriceLi: number }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(anything, (given) => {
        const draft = { ...emptyDraft, ...given };
        for (const { pointer } of draftProblems(draft)) expect(pointer).toMatch(/^\//);
        submissionProblems(draft, { title: null, moq: null, tiers: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a submission', () => {
  const follows = { title: null, moq: null, tiers: [] };
  const lacking = (change: Partial<ProductDraft>, listing = follows) => submissionProblems({ ...sound, ...change }, listing).map(({ pointer }) => pointer);

  it('lacks nothing, or is told each thing that it lacks', () => {
    expect(lacking({})).toEqual([]);
    expect(lacking({ category: null, images: [], dispatchPromiseHours: null, skus: [], tiers: [], moq: null })).toEqual([
      '/category',
      '/images',
      '/dispatchPromiseHours',
      '/skus',
      '/moq',
    ]);
    expect(lacking({ attributes: { material: '帆布', size: ' ', thickness: '1' } })).toEqual(['/attributes/size', '/attributes/printing']);
    expect(lacking({ tiers: [] })).toEqual(['/tiers']);
  });

  it("may bring the listing's own title and prices", () => {
    const own = { title: '本店', moq: 1, tiers: [{ skuId: null, startsAt: 1, unitPriceLi: 9_000 }] };
    expect(submissionProblems({ ...sound, tiers: [], moq: null }, own)).toEqual([]);
  });
});
