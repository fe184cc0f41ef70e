import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticleNumber, longestArticleNumber, skuCode } from '@/domain/articleNumber';

describe('article numbers', () => {
  it('are unified in form but keep their case', () => {
    expect(cleanArticleNumber('  ＨＸ－２０３１　 b ')).toBe('HX-2031 b');
    expect(cleanArticleNumber('85099b')).not.toBe(cleanArticleNumber('85099B'));
  });

  it('are refused when empty, too long or holding control characters', () => {
    for (const text of ['', '  ', 'A\tB', 'A\u0000', 'x'.repeat(longestArticleNumber + 1)]) {
      expect(cleanArticleNumber(text)).toBeNull();
    }
    expect(cleanArticleNumber('x'.repeat(longestArticleNumber))).not.toBeNull();
  });

  it('are clean once cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanArticleNumber(text);
        if (clean !== null) expect(cleanArticleNumber(clean)).toBe(clean);
      }),
    );
  });

  it('name a SKU with its option values', () => {
    expect(skuCode('HX-2031', ['红', 'L'])).toBe('HX-2031 红/L');
    expect(skuCode('HX-2031', [])).toBe('HX-2031');
  });
});
