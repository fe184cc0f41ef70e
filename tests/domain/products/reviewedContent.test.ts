import { describe, expect, it } from 'vitest';
import { reviewedFields } from '@/domain/listingStates';
import type { ReviewedContent } from '@/domain/products/reviewedContent';
import { changedContent, reviewedContent } from '@/domain/products/reviewedContent';

const before: ReviewedContent = {
  title: '帆布袋',
  category: 'packaging',
  images: [{ source: 'file', value: 'a' }, { source: 'file', value: 'b' }],
  brand: '',
  qualityClaims: ['质检报告'],
};

describe('reviewed content', () => {
  it('differs field by field; the order of pictures counts', () => {
    expect(changedContent(before, structuredClone(before))).toEqual([]);
    expect(changedContent(before, { ...before, images: [...before.images].reverse() })).toEqual(['images']);
    const other: ReviewedContent = { title: '麻布袋', category: null, images: [], brand: '某牌', qualityClaims: [] };
    expect(changedContent(before, other)).toEqual([...reviewedFields]);
  });

  it("puts a listing's own title before the product's", () => {
    expect(reviewedContent(before, '本店标题').title).toBe('本店标题');
    expect(reviewedContent(before, null)).toEqual(before);
  });
});
