import { cleanArticleNumber, skuCode } from '@/domain/articleNumber';
import { readImages } from '@/domain/productImport/cells/images';
import type { ReadCell } from '@/domain/productImport/cells/ladder';
import { readLadder, readPrice } from '@/domain/productImport/cells/ladder';
import type { UnitSizes } from '@/domain/productImport/cells/pieces';
import { readMoq, readStock } from '@/domain/productImport/cells/pieces';
import { categoryOf, looksLikeFormula, readPromise } from '@/domain/productImport/cells/words';
import { readPriceCell } from '@/domain/productImport/build/skuValues';
import { checkProduct, isFromCheck } from '@/domain/productImport/check';
import type { ImportedProduct, ImportedSku, ImportedTier } from '@/domain/productImport/imported';
import type { ImportProblem, ProblemCode } from '@/domain/productImport/problems';
import { problem } from '@/domain/productImport/problems';
import { draftLimits } from '@/domain/products/draft';

/** Fields of a product that a person may type anew; SKUs' are `skus.0.code`, attributes' `attributes.material`. */
const ownFields = ['articleNumber', 'title', 'category', 'brand', 'moq', 'tiers', 'images', 'dispatchPromiseHours'] as const;
type OwnField = (typeof ownFields)[number];

const skuPath = /^skus\.(\d{1,4})\.(code|price|stock|cost)$/;
const attributePath = /^attributes\.([a-z_]{1,40})$/;

export function isCorrectable(field: string): boolean {
  return ownFields.some((one) => one === field) || skuPath.test(field) || attributePath.test(field);
}

/**
 * A product with one field typed anew, read as the file's cell would be; an empty text leaves what the catalogue has.
 * What was wrong at the field goes, what is wrong with the new text comes. Other fields are not touched.
 */
export function correctField(product: ImportedProduct, field: string, text: string, units: UnitSizes): ImportedProduct {
  const found: ImportProblem[] = [];
  const tell = (code: ProblemCode): void => void found.push(problem(code, field, product.row, text));
  const changed = withField(product, field, text.trim(), units, tell);
  if (changed === null) return product;
  const kept = product.problems.filter((one) => one.field !== field && !isFromCheck(one));
  return { ...changed, problems: [...kept, ...found, ...checkProduct(changed)] };
}

type Tell = (code: ProblemCode) => void;

function withField(product: ImportedProduct, field: string, text: string, units: UnitSizes, tell: Tell): ImportedProduct | null {
  const sku = skuPath.exec(field);
  if (sku !== null) return withSku(product, Number(sku[1]), sku[2] ?? '', text, units, tell);
  const attribute = attributePath.exec(field)?.[1];
  if (attribute !== undefined) {
    const { [attribute]: _, ...others } = product.attributes ?? {};
    const value = shortText(text, draftLimits.attributeValue, 'text-too-long', tell);
    return { ...product, attributes: value === undefined ? others : { ...others, [attribute]: value } };
  }
  const own = ownFields.find((one) => one === field);
  return own === undefined ? null : withOwn(product, own, text, units, tell);
}

function withOwn(product: ImportedProduct, field: OwnField, text: string, units: UnitSizes, tell: Tell): ImportedProduct {
  if (field === 'articleNumber') return withArticle(product, text, tell);
  const { [field]: _, ...rest } = product;
  if (text === '') return rest;
  switch (field) {
    case 'title':
      return { ...rest, title: shortText(text, draftLimits.title, 'title-too-long', tell) };
    case 'brand':
      return { ...rest, brand: shortText(text, draftLimits.brand, 'text-too-long', tell) };
    case 'category': {
      const category = categoryOf(text, {});
      if (category === undefined) tell('category-unknown');
      return category ? { ...rest, category } : rest;
    }
    case 'moq':
      return { ...rest, moq: taken(readMoq(text, units), tell) };
    case 'tiers':
      return { ...rest, tiers: taken(readLadder(text), tell) };
    case 'dispatchPromiseHours': {
      const hours = readPromise(text);
      if (hours === null) tell('promise-unreadable');
      return hours === null ? rest : { ...rest, dispatchPromiseHours: hours };
    }
    case 'images': {
      const { addresses, remarks } = readImages(text);
      for (const { code } of remarks) tell(code);
      return { ...rest, images: addresses.slice(0, draftLimits.images) };
    }
  }
}

/** Codes that were made of the old number are made of the new one. */
function withArticle(product: ImportedProduct, text: string, tell: Tell): ImportedProduct {
  const clean = cleanArticleNumber(text);
  if (clean === null) tell(text === '' ? 'article-missing' : 'article-unreadable');
  const articleNumber = clean ?? '';
  const skus = product.skus.map((sku) => {
    const values = sku.options.map(({ value }) => value);
    return sku.code === skuCode(product.articleNumber, values) ? { ...sku, code: skuCode(articleNumber, values) } : sku;
  });
  return { ...product, articleNumber, skus };
}

function withSku(product: ImportedProduct, index: number, leaf: string, text: string, units: UnitSizes, tell: Tell): ImportedProduct | null {
  const sku = product.skus[index];
  if (sku === undefined) return null;
  return { ...product, skus: product.skus.with(index, correctedSku(sku, leaf, text, units, tell)) };
}

function correctedSku(sku: ImportedSku, leaf: string, text: string, units: UnitSizes, tell: Tell): ImportedSku {
  if (leaf === 'code') {
    const code = cleanArticleNumber(text);
    if (code === null) tell('sku-unreadable');
    return { ...sku, code: code ?? sku.code };
  }
  if (leaf === 'stock') {
    const { stock: _, ...rest } = sku;
    return text === '' ? rest : { ...rest, stock: taken(readStock(text, units), tell) };
  }
  if (leaf === 'cost') {
    const { costLi: _, ...rest } = sku;
    return text === '' ? rest : { ...rest, costLi: taken(readPrice(text), tell) };
  }
  const { tiers: _, ...rest } = sku;
  return text === '' ? rest : { ...rest, tiers: taken<ImportedTier[]>(readPriceCell(text), tell) };
}

function taken<Value>({ value, remark }: ReadCell<Value>, tell: Tell): Value | undefined {
  if (remark !== null) tell(remark);
  return value;
}

function shortText(text: string, longest: number, tooLong: ProblemCode, tell: Tell): string | undefined {
  if (text === '') return undefined;
  if (Array.from(text).length > longest) {
    tell(tooLong);
    return undefined;
  }
  if (looksLikeFormula(text)) tell('looks-like-formula');
  return text;
}
