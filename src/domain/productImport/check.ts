import type { ImportedProduct, ImportedTier } from '@/domain/productImport/imported';
import { draftLimits } from '@/domain/products/draft';
import type { ImportProblem, ProblemCode } from '@/domain/productImport/problems';
import { problem } from '@/domain/productImport/problems';
import { mostTiers } from '@/domain/priceListProblems';

/** Problems that follow from a product's values together, whoever made them: found again after each correction. */
const checkCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'sku-twice', 'too-many-skus', 'too-many-images', 'tiers-not-rising', 'prices-not-falling', 'too-many-tiers',
  'first-tier-not-at-moq', 'option-missing',
]);

export const isFromCheck = ({ code }: Pick<ImportProblem, 'code'>): boolean => checkCodes.has(code);

/** What is wrong with a product in itself, whatever the catalogue says. */
export function checkProduct(product: ImportedProduct): ImportProblem[] {
  const { row, skus } = product;
  const found: ImportProblem[] = [];
  const add = (code: ProblemCode, field: string, value = ''): void => void found.push(problem(code, field, row, value));
  if (skus.length > draftLimits.skus) add('too-many-skus', 'skus', String(skus.length));
  if ((product.images?.length ?? 0) > draftLimits.images) add('too-many-images', 'images');
  checkTiers(product.tiers, product.moq, 'tiers', add);
  const codes = new Set<string>();
  const names = new Set(skus.map(({ options }) => options.map(({ name }) => name).join('\n')));
  if (names.size > 1) add('option-missing', 'skus');
  for (const [index, { code, tiers }] of skus.entries()) {
    if (codes.has(code)) add('sku-twice', `skus.${index}.code`, code);
    codes.add(code);
    checkTiers(tiers, product.moq, `skus.${index}.price`, add);
  }
  return found;
}

function checkTiers(
  tiers: readonly ImportedTier[] | null | undefined,
  moq: number | null | undefined,
  field: string,
  add: (code: ProblemCode, field: string, value?: string) => void,
): void {
  if (!tiers) return;
  if (tiers.length > mostTiers) add('too-many-tiers', field);
  const [first] = tiers;
  if (first?.startsAt != null && moq != null && first.startsAt !== moq) add('first-tier-not-at-moq', field, String(first.startsAt));
  for (const [index, { startsAt, unitPriceLi }] of tiers.entries()) {
    const before = tiers[index - 1];
    if (before === undefined) continue;
    if (startsAt === null || startsAt <= (before.startsAt ?? moq ?? 0)) add('tiers-not-rising', field, String(startsAt ?? ''));
    if (unitPriceLi >= before.unitPriceLi) add('prices-not-falling', field, String(unitPriceLi / 1000));
  }
}
