import type { reviewedFields } from '@/domain/listingStates';

export type ReviewedField = (typeof reviewedFields)[number];

/** What buyers read of a listing and a reviewer judges: a change of it waits beside the live version. */
export interface ReviewedContent {
  title: string;
  category: string | null;
  images: readonly { source: 'file' | 'address'; value: string }[];
  brand: string;
  qualityClaims: readonly string[];
}

/** Reads the reviewed fields out of whatever holds them; a listing's own title goes before the product's. */
export function reviewedContent(product: ReviewedContent, titleOverride: string | null): ReviewedContent {
  const { category, images, brand, qualityClaims } = product;
  return { title: titleOverride ?? product.title, category, images, brand, qualityClaims };
}

const fieldsInOrder = ['title', 'category', 'images', 'brand', 'qualityClaims'] as const satisfies readonly ReviewedField[];

const imagesKey = (images: ReviewedContent['images']) => JSON.stringify(images.map(({ source, value }) => [source, value]));

function isSame(field: ReviewedField, before: ReviewedContent, after: ReviewedContent): boolean {
  if (field === 'images') return imagesKey(before.images) === imagesKey(after.images);
  if (field === 'qualityClaims') return JSON.stringify(before.qualityClaims) === JSON.stringify(after.qualityClaims);
  return before[field] === after[field];
}

/** The reviewed fields that differ; the order of images and claims counts. */
export function changedContent(before: ReviewedContent, after: ReviewedContent): ReviewedField[] {
  return fieldsInOrder.filter((field) => !isSame(field, before, after));
}
