import * as z from 'zod/mini';
import type { DeskTask } from '@/api/contract/desk';
import { hasMoved } from '@/domain/hosting/decide';
import { priceOfText, quantityOfText, textOfPrice } from '@/domain/hosting/figures';
import type { ListingProposal } from '@/domain/hosting/offers';
import type { LadderGroup } from '@/domain/hosting/priceGroups';
import { ladderGroups, tiersOfGroups } from '@/domain/hosting/priceGroups';
import { priceListProblems } from '@/domain/priceListProblems';
import type { PriceTier } from '@/domain/pricing';
import { placesOf } from '../shared/ListingTabs';

const group = z.object({
  skuIds: z.nullable(z.array(z.string())),
  tiers: z.array(z.object({ startsAt: z.string(), price: z.string() })),
});
export type EditedGroup = z.output<typeof group>;

/** What the editor holds for each listing: ladders by their starting quantities, as typed. */
export const editorShape = z.record(z.string(), z.array(group));
export type EditorForm = z.output<typeof editorShape>;

export function parseEditor(stored: unknown): EditorForm | undefined {
  const parsed = z.safeParse(editorShape, stored);
  return parsed.success ? parsed.data : undefined;
}

function edited(tiers: readonly PriceTier[], product: Pick<DeskTask['products'][number], 'skus' | 'quoteMode'>): EditedGroup[] {
  return ladderGroups(tiers, product.skus, product.quoteMode).map(({ skuIds, tiers: steps }) => ({
    skuIds,
    tiers: steps.map(({ startsAt, unitPriceLi }) => ({ startsAt: String(startsAt), price: textOfPrice(unitPriceLi) })),
  }));
}

/** The ladders as they are now; or as they were proposed last, where that came back. */
export function editorOf(task: DeskTask, { fromProposal }: { fromProposal: boolean }): EditorForm {
  return Object.fromEntries(
    placesOf(task.products).map(({ listingId, product }) => {
      const present = product.listings.find(({ id }) => id === listingId)?.list.tiers ?? [];
      const proposed = fromProposal ? task.proposal?.lists.find((list) => list.listingId === listingId)?.tiers : undefined;
      return [listingId, edited(proposed ?? present, product)];
    }),
  );
}

/** What is wrong with a field; both may be. */
export interface TierErrors {
  startsAt: boolean;
  price: boolean;
}

/** A group's ladder in figures, and where it is none. */
export function readGroup({ tiers }: EditedGroup): { tiers: LadderGroup['tiers'] | null; errors: TierErrors[] } {
  const read = tiers.map(({ startsAt, price }) => ({ startsAt: quantityOfText(startsAt), unitPriceLi: priceOfText(price) }));
  const errors = read.map(({ startsAt, unitPriceLi }, index): TierErrors => {
    const before = read[index - 1];
    return {
      startsAt: startsAt === null || (before?.startsAt != null && startsAt <= before.startsAt),
      price: unitPriceLi === null || (before?.unitPriceLi != null && unitPriceLi >= before.unitPriceLi),
    };
  });
  const sound = read.flatMap(({ startsAt, unitPriceLi }) => (startsAt === null || unitPriceLi === null ? [] : [{ startsAt, unitPriceLi }]));
  const isSound = sound.length === tiers.length && !errors.some(({ startsAt, price }) => startsAt || price);
  return { tiers: isSound ? sound : null, errors };
}

export interface ReadEditor {
  /** The listings whose ladder differs from the present one. */
  changed: ListingProposal[];
  /** Whether every figure can be read and every ladder is sound. */
  isSound: boolean;
}

/** The proposal that the editor stands for. */
export function readEditor(task: DeskTask, form: EditorForm): ReadEditor {
  let isSound = true;
  const changed: ListingProposal[] = [];
  for (const { listingId, product } of placesOf(task.products)) {
    const groups = (form[listingId] ?? []).map((one) => ({ skuIds: one.skuIds, tiers: readGroup(one).tiers }));
    const list = product.listings.find(({ id }) => id === listingId)?.list;
    const sound = groups.flatMap(({ skuIds, tiers }) => (tiers === null ? [] : [{ skuIds, tiers }]));
    const tiers = tiersOfGroups(sound);
    const problems = priceListProblems(product.quoteMode, { moq: list?.moq ?? null, tiers }, product.skus);
    if (list === undefined || sound.length < groups.length || problems.length > 0) {
      isSound = false;
      continue;
    }
    if (hasMoved([{ listingId, ...list }], [{ listingId, moq: list.moq, tiers }])) changed.push({ listingId, tiers });
  }
  return { changed, isSound };
}
