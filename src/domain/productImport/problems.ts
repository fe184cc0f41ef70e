import { maxProblemsOfProduct, maxRawLength } from '@/domain/productImport/limits';

/** An error keeps its product out until it is mended; a warning says what was decided. */
export const problemLevels = {
  'article-missing': 'error',
  'article-unreadable': 'error',
  'article-twice': 'error',
  'id-changed-by-spreadsheet': 'error',
  'title-missing': 'error',
  'title-too-long': 'error',
  'text-too-long': 'error',
  'text-damaged': 'error',
  'looks-like-formula': 'warning',
  'values-differ': 'warning',
  'category-unknown': 'warning',
  'type-unknown': 'error',
  'parent-missing': 'error',
  'moq-unreadable': 'error',
  'moq-out-of-bounds': 'error',
  'unit-unknown': 'error',
  'stock-unreadable': 'error',
  'stock-out-of-bounds': 'error',
  'stock-negative': 'warning',
  'price-unreadable': 'error',
  'price-too-precise': 'error',
  'price-out-of-bounds': 'error',
  'price-not-positive': 'error',
  'price-rounded': 'warning',
  'ladder-unreadable': 'error',
  'ladder-overlaps': 'error',
  'ladder-gap': 'warning',
  'too-many-tiers': 'error',
  'tiers-not-rising': 'error',
  'prices-not-falling': 'error',
  'first-tier-not-at-moq': 'error',
  'promise-unreadable': 'error',
  'image-not-an-address': 'warning',
  'image-name-only': 'warning',
  'image-insecure': 'warning',
  'image-refused': 'error',
  'too-many-images': 'warning',
  'option-missing': 'error',
  'too-many-options': 'error',
  'options-split': 'warning',
  'too-many-skus': 'error',
  'sku-unreadable': 'error',
  'sku-twice': 'error',
  'sku-of-another-product': 'error',
  'sku-props-unreadable': 'error',
  'changed-since': 'error',
  'not-written': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof problemLevels;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemLevels, code);
}

/** What is wrong at one place of a product. */
export interface ImportProblem {
  code: ProblemCode;
  /** Such as `title`, `tiers`, `images`, `attributes.material`, `skus.3.price`. */
  field: string;
  /** The file's row, from 1. */
  row: number;
  /** The cell as it stands in the file, cut to `maxRawLength`. */
  value: string;
}

export function problem(code: ProblemCode, field: string, row: number, value = ''): ImportProblem {
  return { code, field, row, value: Array.from(value.slice(0, maxRawLength * 2)).slice(0, maxRawLength).join('') };
}

export const isError = ({ code }: Pick<ImportProblem, 'code'>): boolean => problemLevels[code] === 'error';

/** The first problems, errors before warnings, so that a product of rubbish stays small. */
export function keptProblems(problems: readonly ImportProblem[]): ImportProblem[] {
  if (problems.length <= maxProblemsOfProduct) return [...problems];
  return [...problems.filter(isError), ...problems.filter((one) => !isError(one))].slice(0, maxProblemsOfProduct);
}
