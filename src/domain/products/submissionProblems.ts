import { requiredAttributes } from '@/domain/categories';
import { priceListProblems } from '@/domain/priceListProblems';
import type { PriceList } from '@/domain/pricing';
import { priceListInForce } from '@/domain/pricing';
import type { ProductDraft } from './draft';
import type { DraftProblem } from './draftProblems';

/** What a listing says in the product's place. */
export interface ListingOverrides extends PriceList {
  title: string | null;
}

/**
 * What a listing lacks before a reviewer may be asked: a title, category with its attributes, an image, a promise, SKUs
 * that are all priced, and a sound price list. Each at the field of the product that fills it.
 */
export function submissionProblems(draft: ProductDraft, listing: ListingOverrides): DraftProblem[] {
  const required = requiredAttributes(draft.category);
  const lacking = (pointer: string, isLacking: boolean): DraftProblem[] => (isLacking ? [{ pointer, code: 'required' }] : []);
  return [
    ...lacking('/title', (listing.title ?? draft.title).trim() === ''),
    ...lacking('/category', required === null),
    ...(required ?? []).flatMap((key) => lacking(`/attributes/${key}`, (draft.attributes[key] ?? '').trim() === '')),
    ...lacking('/images', draft.images.length === 0),
    ...lacking('/dispatchPromiseHours', draft.dispatchPromiseHours === null),
    ...lacking('/skus', draft.skus.length === 0),
    ...priceProblems(draft, listing),
  ];
}

function priceProblems(draft: ProductDraft, listing: PriceList): DraftProblem[] {
  const tiers = draft.tiers.map(({ skuCode, startsAt, unitPriceLi }) => ({ skuId: skuCode, startsAt, unitPriceLi }));
  const list = priceListInForce({ product: { quoteMode: draft.quoteMode, moq: draft.moq, tiers }, listing });
  const [first] = priceListProblems(draft.quoteMode, list, draft.skus.map(({ code }) => ({ id: code })));
  if (first === undefined) return [];
  return [{ pointer: first.code === 'moq-missing' ? '/moq' : '/tiers', code: first.code === 'moq-missing' ? 'required' : first.code }];
}
