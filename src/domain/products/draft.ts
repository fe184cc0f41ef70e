import type { Category } from '@/domain/categories';
import type { DispatchPromise } from '@/domain/dispatchPromise';
import type { QuoteMode } from '@/domain/pricing';
import type { CustomisationOption } from './customisation';

/** A stored file by its hash, or an address that a file named: shown from where it is, not ours yet. */
export interface DraftImage {
  source: 'file' | 'address';
  value: string;
}

export interface DraftSku {
  /** Known already: it keeps its id though its code changes. Without one it is known by its code. */
  id?: string;
  /** 货号 + option values, or whatever the factory calls it; unique in the factory. */
  code: string;
  /** The same names in the same order at every SKU of the product; none where there is one SKU. */
  options: readonly { name: string; value: string }[];
  /** Pieces; null while not known. */
  stock: number | null;
  /** Null while not known; left out: as it is. */
  costLi?: number | null;
}

/** Entered by its starting quantity alone. */
export interface DraftTier {
  /** Null: of the whole product. */
  skuCode: string | null;
  startsAt: number;
  unitPriceLi: number;
}

/** All that a factory says of a product: what a form edits and a file brings. Whatever is not known yet is null or empty. */
export interface ProductDraft {
  articleNumber: string;
  title: string;
  category: Category | null;
  brand: string;
  attributes: Readonly<Record<string, string>>;
  images: readonly DraftImage[];
  /** What the factory vouches for, such as a test report or a certificate. */
  qualityClaims: readonly string[];
  quoteMode: QuoteMode;
  moq: number | null;
  mixedBatch: boolean;
  dispatchPromiseHours: DispatchPromise | null;
  customisation: readonly CustomisationOption[];
  skus: readonly DraftSku[];
  tiers: readonly DraftTier[];
}

/** The most and the longest that a product holds; lengths in characters. */
export const draftLimits = {
  title: 120,
  brand: 60,
  attributes: 60,
  attributeKey: 60,
  attributeValue: 200,
  images: 15,
  imageAddress: 2_000,
  qualityClaims: 8,
  qualityClaim: 60,
  skus: 600,
  skuCode: 200,
  options: 4,
  optionName: 32,
  optionValue: 64,
  customisation: 3,
} as const;

/** Pieces in stock of one SKU. */
export const stockBounds = { least: 0, most: 100_000_000 } as const;

/** A product about which nothing is known but that it has one SKU. */
export const emptyDraft: ProductDraft = {
  articleNumber: '',
  title: '',
  category: null,
  brand: '',
  attributes: {},
  images: [],
  qualityClaims: [],
  quoteMode: 'by_quantity',
  moq: null,
  mixedBatch: false,
  dispatchPromiseHours: null,
  customisation: [],
  skus: [],
  tiers: [],
};
