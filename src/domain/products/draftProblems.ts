import { cleanArticleNumber } from '@/domain/articleNumber';
import { quantityBounds, unitPriceBounds } from '@/domain/priceBounds';
import type { PriceListProblem } from '@/domain/priceListProblems';
import { priceListProblems } from '@/domain/priceListProblems';
import { leadDayBounds, surchargeBounds } from './customisation';
import type { ProductDraft } from './draft';
import { draftLimits, stockBounds } from './draft';

/** What is wrong at one place of a draft, by JSON pointer. Codes are the platform's own, which the app has words for. */
export interface DraftProblem {
  pointer: string;
  code: string;
  params?: Record<string, string | number>;
}

type Report = (pointer: string, code: string, params?: DraftProblem['params']) => void;

/**
 * Everything that forbids to keep a draft. What is merely missing does not: a product may be written bit by bit, and is
 * judged whole when it is submitted (`submissionProblems`). Whether article number and codes are free in the factory,
 * and whether stored images are there, only the platform knows.
 */
export function draftProblems(draft: ProductDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const report: Report = (pointer, code, params) => problems.push(params ? { pointer, code, params } : { pointer, code });
  if (draft.articleNumber.trim() === '') report('/articleNumber', 'required');
  else if (cleanArticleNumber(draft.articleNumber) === null) report('/articleNumber', 'not-an-article-number');
  checkText(report, '/title', draft.title, draftLimits.title, true);
  checkText(report, '/brand', draft.brand, draftLimits.brand);
  checkAttributes(report, draft);
  checkImages(report, draft);
  checkClaims(report, draft);
  checkSkus(report, draft);
  checkCustomisation(report, draft);
  checkPrices(report, draft);
  return problems;
}

const lengthOf = (text: string) => Array.from(text).length;
const isWhole = (value: number, bounds: { least: number; most: number }) =>
  Number.isInteger(value) && value >= bounds.least && value <= bounds.most;
/** Control characters and broken halves of a character. */
const unreadable = /[\p{Cc}\p{Cs}]/u;

function checkText(report: Report, pointer: string, text: string, longest: number, required = false): void {
  if (required && text.trim() === '') report(pointer, 'required');
  else if (lengthOf(text) > longest) report(pointer, 'too-big', { most: longest });
  else if (unreadable.test(text)) report(pointer, 'wrong-format');
}

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

function checkAttributes(report: Report, { attributes }: ProductDraft): void {
  const entries = Object.entries(attributes);
  if (entries.length > draftLimits.attributes) report('/attributes', 'too-many', { most: draftLimits.attributes });
  for (const [key, value] of entries) {
    checkText(report, `/attributes/${escape(key)}`, key, draftLimits.attributeKey, true);
    checkText(report, `/attributes/${escape(key)}`, value, draftLimits.attributeValue);
  }
}

const fileHash = /^[0-9a-f]{64}$/;
const webAddress = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

function checkImages(report: Report, { images }: ProductDraft): void {
  if (images.length > draftLimits.images) report('/images', 'too-many', { most: draftLimits.images });
  const seen = new Set<string>();
  images.forEach(({ source, value }, index) => {
    const fits = source === 'file' ? fileHash.test(value) : webAddress.test(value) && value.length <= draftLimits.imageAddress;
    if (!fits) report(`/images/${index}`, 'not-an-image');
    else if (seen.has(value)) report(`/images/${index}`, 'twice');
    seen.add(value);
  });
}

function checkClaims(report: Report, { qualityClaims }: ProductDraft): void {
  if (qualityClaims.length > draftLimits.qualityClaims) report('/qualityClaims', 'too-many', { most: draftLimits.qualityClaims });
  qualityClaims.forEach((claim, index) => checkText(report, `/qualityClaims/${index}`, claim, draftLimits.qualityClaim, true));
}

function checkSkus(report: Report, { skus }: ProductDraft): void {
  if (skus.length > draftLimits.skus) report('/skus', 'too-many', { most: draftLimits.skus });
  const codes = new Set<string>();
  const combinations = new Set<string>();
  const namesOf = (sku: (typeof skus)[number]) => JSON.stringify(sku.options.map(({ name }) => name));
  const names = skus[0] === undefined ? '[]' : namesOf(skus[0]);
  skus.forEach((sku, index) => {
    const at = `/skus/${index}`;
    checkText(report, `${at}/code`, sku.code, draftLimits.skuCode, true);
    if (codes.has(sku.code)) report(`${at}/code`, 'twice');
    codes.add(sku.code);
    if (sku.options.length > draftLimits.options) report(`${at}/options`, 'too-many', { most: draftLimits.options });
    if (namesOf(sku) !== names) report(`${at}/options`, 'options-differ');
    sku.options.forEach(({ name, value }, position) => {
      checkText(report, `${at}/options/${position}/name`, name, draftLimits.optionName, true);
      checkText(report, `${at}/options/${position}/value`, value, draftLimits.optionValue, true);
    });
    const combination = JSON.stringify(sku.options.map(({ value }) => value));
    if (combinations.has(combination)) report(`${at}/options`, sku.options.length === 0 ? 'options-missing' : 'twice');
    combinations.add(combination);
    if (sku.stock !== null && !isWhole(sku.stock, stockBounds)) report(`${at}/stock`, 'out-of-bounds', stockBounds);
    if (sku.costLi !== undefined && sku.costLi !== null && !isWhole(sku.costLi, unitPriceBounds)) {
      report(`${at}/costLi`, 'price-out-of-bounds', unitPriceBounds);
    }
  });
}

function checkCustomisation(report: Report, { customisation }: ProductDraft): void {
  const kinds = new Set<string>();
  customisation.forEach(({ kind, moq, surchargeLi, leadDays }, index) => {
    const at = `/customisation/${index}`;
    if (kinds.has(kind)) report(`${at}/kind`, 'twice');
    kinds.add(kind);
    if (!isWhole(moq, quantityBounds)) report(`${at}/moq`, 'quantity-out-of-bounds', quantityBounds);
    if (!isWhole(surchargeLi, surchargeBounds)) report(`${at}/surchargeLi`, 'price-out-of-bounds', surchargeBounds);
    if (!isWhole(leadDays, leadDayBounds)) report(`${at}/leadDays`, 'out-of-bounds', leadDayBounds);
  });
}

/** Problems of a price list at the field that each concerns. */
const placeOf: Readonly<Record<PriceListProblem['code'], 'moq' | 'tiers' | 'startsAt' | 'unitPriceLi' | 'skuCode'>> = {
  'moq-missing': 'moq',
  'moq-out-of-bounds': 'moq',
  'not-priced': 'tiers',
  'several-prices-for-a-sku': 'tiers',
  'too-many-tiers': 'tiers',
  'tier-of-another-owner': 'skuCode',
  'quantity-out-of-bounds': 'startsAt',
  'first-tier-not-at-moq': 'startsAt',
  'starts-not-rising': 'startsAt',
  'price-out-of-bounds': 'unitPriceLi',
  'prices-not-falling': 'unitPriceLi',
};

const boundsOf: Partial<Record<PriceListProblem['code'], { least: number; most: number }>> = {
  'moq-out-of-bounds': quantityBounds,
  'quantity-out-of-bounds': quantityBounds,
  'price-out-of-bounds': unitPriceBounds,
};

/** The pointer of a price list's problem in a body that holds `moq` and `tiers`. */
export function priceProblemAt({ code, tier }: PriceListProblem): DraftProblem {
  const place = placeOf[code];
  const pointer = place === 'moq' ? '/moq' : tier === null ? '/tiers' : `/tiers/${tier}/${place}`;
  const params = boundsOf[code];
  return params ? { pointer, code, params: { ...params } } : { pointer, code };
}

function checkPrices(report: Report, { quoteMode, moq, tiers, skus }: ProductDraft): void {
  const list = { moq, tiers: tiers.map(({ skuCode, startsAt, unitPriceLi }) => ({ skuId: skuCode, startsAt, unitPriceLi })) };
  const found = priceListProblems(quoteMode, list, skus.map(({ code }) => ({ id: code })));
  for (const problem of found) {
    const isMissing = problem.code === 'not-priced' || (problem.code === 'moq-missing' && tiers.length === 0);
    if (isMissing) continue;
    const { pointer, code, params } = priceProblemAt(problem);
    report(pointer, code, params);
  }
}
