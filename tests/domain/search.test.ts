import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, indexTokens, matchesQuery, queryTokens, queryWords, searchText } from '@/domain/search';

const alphabet = ['帆', '布', '袋', '红', 'A', 'b', 'ß', 'Σ', 'ς', '８', '5', '-', '𠮷', '\u0000', '\ud83d', ' ', '　', '\n'];
const someText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 14 }),
);
const texts = fc.array(someText, { maxLength: 4 });

describe('searching', () => {
  it('folds width, case and white space', () => {
    expect(foldText('  ＨＸ－２０３１　Red  Ｂａｇ\n')).toBe('hx-2031 red bag');
    expect(foldText('ﬁne ①')).toBe('fine 1');
  });

  it('indexes Chinese and Latin words by character and pair, never across a blank', () => {
    expect(indexTokens(['帆布袋 5a']).sort()).toEqual(['5', '5a', 'a', '袋', '布', '布袋', '帆', '帆布'].sort());
    expect(indexTokens([])).toEqual([]);
  });

  it('asks for pairs, or for the character of a word of one', () => {
    expect(queryTokens('布袋')).toEqual(['布袋']);
    expect(queryTokens('袋')).toEqual(['袋']);
    expect(queryTokens('85099B 袋')).toEqual(['85', '50', '09', '99', '9b', '袋']);
    expect(queryTokens('  ')).toEqual([]);
    expect(queryWords('红 袋 红')).toEqual(['红', '袋']);
    expect(queryTokens('𠮷')).toEqual(['𠮷']);
  });

  it('finds every word, in any order, across a record’s texts, but no word that spans two of them', () => {
    const text = searchText(['大号帆布袋', 'HX-2031', 'dhfbd', '']);
    for (const query of ['帆布', 'hx-2031 大号', 'ＦＢＤ', '袋', '', 'x-20']) expect(matchesQuery(text, query)).toBe(true);
    for (const query of ['袋hx', '帆袋', 'hx-2032', '帆布 箱']) expect(matchesQuery(text, query)).toBe(false);
  });

  it('folds twice as it folds once', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds every token of a query that a record matches, so that the index hides nothing', () => {
    const cases = fc.tuple(texts, fc.nat(3), fc.nat(12), fc.integer({ min: 1, max: 6 }), someText);
    fc.assert(
      fc.property(cases, ([record, which, from, length, other]) => {
        const part = Array.from(foldText(record[which % Math.max(1, record.length)] ?? ''));
        const tokens = new Set(indexTokens(record));
        const text = searchText(record);
        const slice = part.slice(from, from + length).join('');
        if (foldText(slice) === slice) expect(matchesQuery(text, slice)).toBe(true);
        for (const query of [slice, other]) {
          if (matchesQuery(text, query)) expect(queryTokens(query).filter((token) => !tokens.has(token))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
