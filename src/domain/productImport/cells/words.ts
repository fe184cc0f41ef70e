import type { Category } from '@/domain/categories';
import { categories } from '@/domain/categories';
import type { DispatchPromise } from '@/domain/dispatchPromise';
import { isDispatchPromise } from '@/domain/dispatchPromise';
import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import type { Cell } from '@/domain/sheets/rows';

const categoryWords: Readonly<Record<Category, readonly string[]>> = {
  storage: ['收纳', '收纳整理', 'storage', 'storage & organisation'],
  packaging: ['包装', '包装用品', 'packaging'],
  fitness: ['健身', '运动健身', 'fitness', 'sports'],
  lighting: ['灯具', '照明', '灯饰', 'lighting', 'lights', 'lamps'],
  home_textiles: ['家纺', '布艺', 'home textiles', 'textiles'],
  electronics: ['电子', '数码', '数码配件', 'electronics'],
  furniture: ['家具', 'furniture'],
  kitchen: ['厨房', '厨具', '厨房用品', 'kitchen', 'kitchenware', 'kitchen-dining'],
};

const known = new Map<string, Category>();
for (const category of categories) {
  known.set(category, category);
  for (const word of categoryWords[category]) known.set(foldCategory(word), category);
}

/** A category's word as it is compared. */
export function foldCategory(text: string): string {
  return foldWidth(text).trim().toLowerCase();
}

/** The category that a file's word means: as a person said (`null`: none of ours), else by its name; `undefined` unknown. */
export function categoryOf(
  text: string,
  chosen: Readonly<Record<string, Category | null>>,
): Category | null | undefined {
  const word = foldCategory(text);
  const said = Object.hasOwn(chosen, word) ? chosen[word] : undefined;
  if (said !== undefined) return said;
  const parts = [word, ...word.split(/[>,，/|]/).map((part) => part.trim()).reverse()];
  for (const part of parts) {
    const found = known.get(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 48, 48小时, 2天, 48h: hours of one of the promises there are; `null` for any other. */
export function readPromise(cell: Cell): DispatchPromise | null {
  const match = /^(\d{1,3})\s*(天|日|days?|d|小时|时|hours?|hrs?|h)?(内|发货|内发货)*$/i.exec(foldWidth(cellText(cell)));
  if (match === null) return null;
  const days = /^(天|日|d)/i.test(match[2] ?? '');
  const hours = Number(match[1]) * (days ? 24 : 1);
  return isDispatchPromise(hours) ? hours : null;
}

/** Begins as a spreadsheet's formula does: kept as text, and told. A sign before a number is none. */
export function looksLikeFormula(text: string): boolean {
  return /^[=@]|^[+-](?![\d.]+$)/.test(text);
}
