import type { ImportedProduct } from '@/domain/productImport/imported';
import type { ImportProblem, ProblemCode } from '@/domain/productImport/problems';
import { isProblemCode, problem } from '@/domain/productImport/problems';
import type { ProductDraft } from '@/domain/products/draft';
import type { DraftProblem } from '@/domain/products/draftProblems';

/** Codes of a draft's problems that an import has other words for. */
const sameAs: Readonly<Record<string, ProblemCode>> = {
  'starts-not-rising': 'tiers-not-rising',
  'sku-code-taken': 'sku-of-another-product',
  'options-differ': 'option-missing',
  'options-missing': 'option-missing',
  'several-prices-for-a-sku': 'tiers-not-rising',
  'quantity-out-of-bounds': 'moq-out-of-bounds',
  'not-an-image': 'image-refused',
};

/** A problem of the merged product at the import's field that a person can mend. */
export function problemOfDraft(found: DraftProblem, draft: ProductDraft, imported: ImportedProduct): ImportProblem {
  const [, part = '', index = '', leaf = ''] = found.pointer.split('/');
  const field = fieldOf(part, Number(index), leaf, draft, imported);
  return problem(codeOf(found.code, part, leaf), field, imported.row, String(found.params?.['number'] ?? ''));
}

function codeOf(code: string, part: string, leaf: string): ProblemCode {
  if (code === 'required') return part === 'articleNumber' ? 'article-missing' : part === 'title' ? 'title-missing' : 'option-missing';
  if (code === 'not-an-article-number') return 'article-unreadable';
  if (code === 'twice') return part === 'skus' ? (leaf === 'code' ? 'sku-twice' : 'option-missing') : 'article-twice';
  if (code === 'too-big' || code === 'wrong-format') return part === 'title' ? 'title-too-long' : 'text-too-long';
  if (code === 'too-many') return part === 'skus' ? (leaf === 'options' ? 'too-many-options' : 'too-many-skus') : 'not-written';
  if (code === 'out-of-bounds') return 'stock-out-of-bounds';
  const own = sameAs[code] ?? code;
  return isProblemCode(own) ? own : 'not-written';
}

/** Fields of a SKU that a person can mend, by what the draft calls them. */
const skuLeaves: Readonly<Record<string, string>> = { code: 'code', stock: 'stock', costLi: 'cost' };

function fieldOf(part: string, index: number, leaf: string, draft: ProductDraft, imported: ImportedProduct): string {
  if (part === 'attributes') return `attributes.${leaf === '' ? '' : leaf}`;
  if (part === 'skus') return skuField(draft.skus[index]?.code, skuLeaves[leaf] ?? '', imported);
  if (part !== 'tiers') return part;
  const owner = draft.tiers[index]?.skuCode;
  const priced = owner == null ? imported.skus.findIndex(({ tiers }) => tiers !== undefined) : imported.skus.findIndex(({ code }) => code === owner);
  return imported.tiers === undefined && priced !== -1 ? `skus.${priced}.price` : 'tiers';
}

function skuField(code: string | undefined, leaf: string, imported: ImportedProduct): string {
  const index = imported.skus.findIndex((sku) => sku.code === code);
  return index === -1 || leaf === '' ? 'skus' : `skus.${index}.${leaf}`;
}
