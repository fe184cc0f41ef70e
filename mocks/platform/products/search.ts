import { pinyin } from 'pinyin-pro';
import { indexTokens, searchText } from '@/domain/search';

const chinese = /\p{Script=Han}+/gu;

/** First letters of the pinyin of a text's Chinese characters, such as `zdsnx` for 折叠收纳箱; other characters part words. */
export function pinyinInitials(text: string): string {
  const words = text.match(chinese) ?? [];
  return words.map((word) => pinyin(word, { pattern: 'first', toneType: 'none', separator: '' })).join('');
}

/** What a product is found by: title, article number, SKU codes and the title's pinyin initials; as text and as tokens. */
export function productSearchText(product: { title: string; articleNumber: string; skuCodes: readonly string[] }): {
  content: string;
  tokens: string[];
} {
  const texts = [product.title, product.articleNumber, ...product.skuCodes, pinyinInitials(product.title)];
  return { content: searchText(texts), tokens: indexTokens(texts) };
}
