import { and, eq } from 'drizzle-orm';
import type { updateListing } from '@/api/contract/listings';
import type { BodyOf } from '@/api/contract/endpoint';
import { priceListProblems } from '@/domain/priceListProblems';
import type { PriceTier } from '@/domain/pricing';
import { priceListInForce } from '@/domain/pricing';
import { draftLimits } from '@/domain/products/draft';
import { priceProblemAt } from '@/domain/products/draftProblems';
import { reviewedContent } from '@/domain/products/reviewedContent';
import { priceTiers } from '@mocks/db/schema';
import { newId } from '../core/ids';
import { Problem, invalidField } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, changesBetween, tell } from '../core/record';
import { keepPriceHistory } from '../products/priceHistory';
import { tiersOf } from '../products/parts';
import type { HeldListing } from './held';
import { listingObject } from './held';
import { followContent } from './pendingVersion';
import { saveListing } from './submit';

type Change = BodyOf<typeof updateListing>;

/** Changes what a listing says in its product's place: prices at once, the title beside what is live. */
export async function changeListing(acting: Acting, held: HeldListing, change: Change): Promise<void> {
  const { listing, product } = held;
  const title = change.titleOverride === undefined ? listing.titleOverride : tidyTitle(change.titleOverride);
  const moq = change.moqOverride === undefined ? listing.moqOverride : change.moqOverride;
  const before = tiersOf(product.tiers, listing.id).map(({ skuId, startsAt, unitPriceLi }) => ({ skuId, startsAt, unitPriceLi }));
  const tiers = change.ownTiers === undefined ? before : tiersByCode(held, change.ownTiers);
  checkPrices(held, moq, tiers);
  const shown = (list: { moq: number | null; tiers: readonly PriceTier[]; title: string | null }) => ({
    titleOverride: list.title,
    moqOverride: list.moq,
    prices: list.tiers.map(({ skuId, startsAt, unitPriceLi }) => `${codeOf(held, skuId)}${startsAt} → ${unitPriceLi / 1000}`),
  });
  const changes = changesBetween(
    shown({ moq: listing.moqOverride, tiers: before, title: listing.titleOverride }),
    shown({ moq, tiers, title }),
  );
  if (changes.length === 0) return;
  if (changes.some(({ field }) => field !== 'titleOverride')) {
    await keepPriceHistory(acting, product.row.id);
    await replaceTiers(acting, held, tiers);
  }
  const saved = await saveListing(acting, listing, { titleOverride: title, moqOverride: moq });
  const content = { ...product.row, ...product.details };
  await followContent(acting, saved, reviewedContent(content, listing.titleOverride), reviewedContent(content, title));
  await audit(acting, 'listings.update', listingObject(held), changes);
  await tell(acting, { resource: 'products', objectId: product.row.id });
}

function tidyTitle(title: string | null): string | null {
  const tidy = title?.trim() ?? '';
  if (Array.from(tidy).length > draftLimits.title) throw invalidField('/titleOverride', 'too-big', { most: draftLimits.title });
  if (/[\p{Cc}\p{Cs}]/u.test(tidy)) throw invalidField('/titleOverride', 'wrong-format');
  return tidy === '' ? null : tidy;
}

const codeOf = ({ product }: HeldListing, skuId: string | null) =>
  skuId === null ? '' : `${product.skus.find(({ id }) => id === skuId)?.code ?? ''}: `;

function tiersByCode({ product }: HeldListing, tiers: NonNullable<Change['ownTiers']>): PriceTier[] {
  const ids = new Map(product.skus.filter(({ archivedAt }) => archivedAt === null).map(({ id, code }) => [code, id]));
  return tiers.map(({ skuCode, startsAt, unitPriceLi }, index) => {
    const skuId = skuCode === null ? null : ids.get(skuCode);
    if (skuId === undefined) throw invalidField(`/ownTiers/${index}/skuCode`, 'not-there');
    return { skuId, startsAt, unitPriceLi };
  });
}

/** A listing that quotes its own prices quotes all of them, soundly. */
function checkPrices({ product }: HeldListing, moq: number | null, tiers: readonly PriceTier[]): void {
  if (moq === null && tiers.length === 0) return;
  const { quoteMode, moq: own } = product.row;
  const list = priceListInForce({ product: { quoteMode, moq: own, tiers: [] }, listing: { moq, tiers } });
  const active = product.skus.filter(({ archivedAt }) => archivedAt === null);
  const errors = priceListProblems(quoteMode, list, active).map((problem) => {
    const { pointer, ...rest } = priceProblemAt(problem);
    return { ...rest, pointer: pointer === '/moq' ? '/moqOverride' : pointer.replace('/tiers', '/ownTiers') };
  });
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
}

async function replaceTiers({ database, factoryId, now }: Acting, { listing, product }: HeldListing, tiers: readonly PriceTier[]): Promise<void> {
  await database.delete(priceTiers).where(and(eq(priceTiers.factoryId, factoryId), eq(priceTiers.listingId, listing.id)));
  if (tiers.length === 0) return;
  await database
    .insert(priceTiers)
    .values(tiers.map((tier) => ({ factoryId, id: newId(now), productId: product.row.id, listingId: listing.id, ...tier })));
}
