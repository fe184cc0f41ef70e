import { skuCode } from '@/domain/articleNumber';
import type { ProductDraft } from '@/domain/products/draft';
import { liOf, wholeOf } from './figures';
import type { ProductForm, SkuRow } from './productForm';

/** Where on the page a tier's price stands: in the one ladder (`row` null) or in a SKU's row, at a starting quantity. */
export interface TierPlace {
  row: number | null;
  column: number;
}

export interface FormDraft {
  draft: ProductDraft;
  /** By the tier's place in the draft. */
  places: TierPlace[];
}

const hoursNumber = { '24': 24, '48': 48, '72': 72 } as const;

export function codeOf(form: Pick<ProductForm, 'articleNumber'>, row: Pick<SkuRow, 'code' | 'values'>): string {
  return row.code.trim() || skuCode(form.articleNumber.trim(), row.values.filter((value) => value !== ''));
}

/** How many starting quantities the form prices; where a SKU has one price it is the MOQ's. */
export const columnsOf = (form: Pick<ProductForm, 'quoteMode' | 'starts'>) => (form.quoteMode === 'by_sku' ? 1 : 1 + form.starts.length);

/** The draft that a form makes. What cannot be read as a figure is NaN there, and found to be wrong at its place. */
export function draftOfForm(form: ProductForm): FormDraft {
  const moq = wholeOf(form.moq);
  const places: TierPlace[] = [];
  const tiers: ProductDraft['tiers'][number][] = [];
  const addTiers = (code: string | null, row: number | null, prices: readonly string[]) => {
    const starts = [moq, ...form.starts.map(wholeOf)].slice(0, columnsOf(form));
    const steps = starts.flatMap((startsAt, column) => {
      const unitPriceLi = liOf(prices[column] ?? '');
      return unitPriceLi === null ? [] : [{ startsAt: startsAt ?? Number.NaN, unitPriceLi, column }];
    });
    // Starts may be typed in any order: they stand for themselves.
    for (const { column, ...tier } of steps.sort((a, b) => a.startsAt - b.startsAt)) {
      places.push({ row, column });
      tiers.push({ skuCode: code, ...tier });
    }
  };
  if (form.quoteMode === 'by_quantity') addTiers(null, null, form.prices);
  else form.rows.forEach((row, index) => addTiers(codeOf(form, row), index, row.prices));
  const named = form.options.map(({ name, values }, index) => ({ name: name.trim(), index, isUsed: values.length > 0 })).filter(({ isUsed }) => isUsed);
  return {
    places,
    draft: {
      articleNumber: form.articleNumber.trim(),
      title: form.title.trim(),
      category: form.category === '' ? null : form.category,
      brand: form.brand.trim(),
      attributes: Object.fromEntries(Object.entries(form.attributes).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]]))),
      images: form.images,
      qualityClaims: form.qualityClaims.split('\n').map((claim) => claim.trim()).filter((claim) => claim !== ''),
      quoteMode: form.quoteMode,
      moq,
      mixedBatch: form.mixedBatch,
      dispatchPromiseHours: form.dispatchPromiseHours === '' ? null : hoursNumber[form.dispatchPromiseHours],
      customisation: form.customisation.map(({ kind, moq: from, surcharge, leadDays }) => ({
        kind,
        moq: wholeOf(from) ?? Number.NaN,
        surchargeLi: liOf(surcharge) ?? 0,
        leadDays: wholeOf(leadDays) ?? 0,
      })),
      skus: form.rows.map((row) => ({
        ...(row.id === undefined ? {} : { id: row.id }),
        code: codeOf(form, row),
        options: named.map(({ name, index }) => ({ name, value: row.values[index] ?? '' })),
        stock: wholeOf(row.stock),
        costLi: liOf(row.cost),
      })),
      tiers,
    },
  };
}

const draftFields = [
  'articleNumber',
  'title',
  'category',
  'brand',
  'images',
  'qualityClaims',
  'quoteMode',
  'moq',
  'mixedBatch',
  'dispatchPromiseHours',
  'customisation',
  'skus',
  'tiers',
] as const satisfies readonly (keyof ProductDraft)[];

/** A draft as it is sent. */
export function bodyOf(draft: ProductDraft) {
  return {
    ...draft,
    attributes: { ...draft.attributes },
    images: [...draft.images],
    qualityClaims: [...draft.qualityClaims],
    customisation: [...draft.customisation],
    skus: draft.skus.map((sku) => ({ ...sku, options: sku.options.map((option) => ({ ...option })) })),
    tiers: [...draft.tiers],
  };
}

/** Only what the person changed against what they saw, so that others' changes elsewhere stand. */
export function patchBetween(seen: ProductDraft, draft: ProductDraft) {
  const differs = (field: keyof ProductDraft) => JSON.stringify(seen[field]) !== JSON.stringify(draft[field]);
  const body = bodyOf(draft);
  const changed: Partial<Omit<typeof body, 'attributes'>> = Object.fromEntries(draftFields.filter(differs).map((field) => [field, body[field]]));
  const keys = [...new Set([...Object.keys(seen.attributes), ...Object.keys(draft.attributes)])];
  const attributes = keys.filter((key) => seen.attributes[key] !== draft.attributes[key]).map((key) => [key, draft.attributes[key] ?? null] as const);
  return { ...changed, ...(attributes.length > 0 ? { attributes: Object.fromEntries<string | null>(attributes) } : {}) };
}
