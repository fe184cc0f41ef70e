import type { ImportedProduct, ImportedTier } from '@/domain/productImport/imported';
import type { MergedSku } from '@/domain/productImport/plan/mergeSkus';
import type { Ladder } from '@/domain/pricing';
import { ladderFor } from '@/domain/pricing';
import type { DraftTier, ProductDraft } from '@/domain/products/draft';

type Prices = Pick<ProductDraft, 'quoteMode' | 'moq' | 'tiers'>;
type Steps = Ladder['tiers'];

/** MOQ and ladders as they will be. `defaultMoq`: where a price is given and neither file nor catalogue says from when. */
export function mergePrices(
  present: Prices & Pick<ProductDraft, 'skus'>,
  imported: ImportedProduct,
  skus: readonly MergedSku[],
  defaultMoq: number,
): Prices {
  const saysPrices = imported.tiers !== undefined || imported.skus.some(({ tiers }) => tiers !== undefined);
  if (!saysPrices && imported.moq === undefined) return present;
  const moq = moqOf(present.moq, imported, defaultMoq);
  const before = new Map(present.skus.map(({ code }) => [code, ladderOf(present, code)]));
  const fallback = present.quoteMode === 'by_quantity' ? ladderOf(present, '') : [];
  const ladders = skus.map(({ sku, imported: given }) => {
    const said = given?.tiers === undefined ? imported.tiers : given.tiers;
    return { code: sku.code, steps: said === undefined ? movedTo(before.get(sku.code) ?? fallback, moq) : startingAt(said, moq) };
  });
  const same = moq === present.moq && ladders.every(({ code, steps }) => isSame(steps, before.get(code) ?? []));
  if (same && ladders.length === present.skus.length) return present;
  return { moq, ...quoted(ladders) };
}

function moqOf(present: number | null, imported: ImportedProduct, defaultMoq: number): number | null {
  if (imported.moq !== undefined) return imported.moq;
  // A ladder says itself from when on it holds.
  const starts = [imported.tiers, ...imported.skus.map(({ tiers }) => tiers)].flatMap((tiers) => tiers?.[0]?.startsAt ?? []);
  if (starts.length > 0) return Math.min(...starts);
  return present ?? defaultMoq;
}

function ladderOf(list: Prices, code: string): Steps {
  const tiers = list.tiers.map(({ skuCode, startsAt, unitPriceLi }) => ({ skuId: skuCode, startsAt, unitPriceLi }));
  return ladderFor({ product: { quoteMode: list.quoteMode, moq: list.moq, tiers }, listing: null, sku: { id: code } }).tiers;
}

function startingAt(tiers: readonly ImportedTier[] | null, moq: number | null): Steps {
  return (tiers ?? []).map(({ startsAt, unitPriceLi }) => ({ startsAt: startsAt ?? moq ?? 1, unitPriceLi }));
}

/** A ladder whose MOQ moved: what was paid at that quantity holds from there on. */
function movedTo(steps: Steps, moq: number | null): Steps {
  if (moq === null || steps.length === 0 || steps[0]?.startsAt === moq) return steps;
  const inForce = steps.findLast(({ startsAt }) => startsAt <= moq) ?? steps[0];
  const later = steps.filter(({ startsAt }) => startsAt > moq && startsAt > (inForce?.startsAt ?? 0));
  return inForce === undefined ? steps : [{ startsAt: moq, unitPriceLi: inForce.unitPriceLi }, ...later];
}

const isSame = (one: Steps, other: Steps): boolean =>
  one.length === other.length &&
  one.every(({ startsAt, unitPriceLi }, index) => startsAt === other[index]?.startsAt && unitPriceLi === other[index]?.unitPriceLi);

/** One ladder where all SKUs have the same; prices that differ are never made one. */
function quoted(ladders: readonly { code: string; steps: Steps }[]): Pick<Prices, 'quoteMode' | 'tiers'> {
  const [first] = ladders;
  if (first === undefined) return { quoteMode: 'by_quantity', tiers: [] };
  if (ladders.every(({ steps }) => isSame(steps, first.steps))) {
    return { quoteMode: 'by_quantity', tiers: first.steps.map((step) => ({ skuCode: null, ...step })) };
  }
  const tiers = ladders.flatMap(({ code, steps }) => steps.map((step): DraftTier => ({ skuCode: code, ...step })));
  return { quoteMode: ladders.every(({ steps }) => steps.length <= 1) ? 'by_sku' : 'by_sku_and_quantity', tiers };
}
