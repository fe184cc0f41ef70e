import * as z from 'zod/mini';
import type { Mandate } from '@/api/contract/mandates';
import type { Product } from '@/api/contract/products';
import type { MandateTerms } from '@/api/mandates';
import { addDays } from '@/domain/calendar';
import { basisPointsOfText, priceOfText, textOfBasisPoints, textOfPrice } from '@/domain/hosting/figures';
import { suggestedFloor } from '@/domain/hosting/mandate';

const goods = z.object({
  id: z.string(),
  number: z.string(),
  articleNumber: z.string(),
  title: z.string(),
  lowestLi: z.nullable(z.number()),
  costLi: z.nullable(z.number()),
  floor: z.string(),
  /** Floors of single SKUs as typed; empty where the product's holds for all. */
  skuFloors: z.array(z.object({ skuId: z.string(), code: z.string(), floor: z.string() })),
});
export type WizardGoods = z.output<typeof goods>;

/** What the wizard holds: figures as text, because fields give text. */
export const wizardShape = z.object({
  allStores: z.boolean(),
  storeIds: z.array(z.string()),
  products: z.array(goods),
  ask: z.string(),
  never: z.string(),
  from: z.string(),
  to: z.string(),
  note: z.string(),
});
export type WizardForm = z.output<typeof wizardShape>;

export function parseWizard(stored: unknown): WizardForm | undefined {
  const parsed = z.safeParse(wizardShape, stored);
  return parsed.success ? parsed.data : undefined;
}

export function emptyWizard(today: string): WizardForm {
  return { allStores: true, storeIds: [], products: [], ask: '5', never: '15', from: today, to: addDays(today, 90), note: '' };
}

export function wizardOf(mandate: Mandate): WizardForm {
  return {
    allStores: mandate.stores === null,
    storeIds: mandate.stores?.map(({ id }) => id) ?? [],
    products: mandate.products.map(({ id, number, articleNumber, title, priceMinLi, floorLi, skuFloors }) => ({
      id,
      number,
      articleNumber,
      title,
      lowestLi: priceMinLi,
      costLi: null,
      floor: textOfPrice(floorLi),
      skuFloors: skuFloors.map(({ skuId, code, floorLi: own }) => ({ skuId, code, floor: textOfPrice(own) })),
    })),
    ask: textOfBasisPoints(mandate.askAboveBp),
    never: textOfBasisPoints(mandate.neverAboveBp),
    from: mandate.fromDay,
    to: mandate.toDay,
    note: mandate.note,
  };
}

/** A product as it enters the wizard, with a floor to begin with: what sells now, and what it costs where that is shown. */
export function goodsOf(product: Product): WizardGoods {
  const prices = [product.ladders, ...product.listings.map(({ ladders }) => ladders)]
    .flat()
    .flatMap(({ tiers }) => tiers.map(({ unitPriceLi }) => unitPriceLi));
  const lowestLi = prices.length === 0 ? null : Math.min(...prices);
  const costs = product.skus.map(({ costLi }) => costLi ?? null);
  const known = costs.flatMap((cost) => cost ?? []);
  const costLi = known.length === 0 || known.length < costs.length ? null : Math.max(...known);
  const floorLi = suggestedFloor({ lowestLi, costLi });
  return {
    id: product.id,
    number: product.number,
    articleNumber: product.articleNumber,
    title: product.title,
    lowestLi,
    costLi,
    floor: floorLi === null ? '' : textOfPrice(floorLi),
    skuFloors: [],
  };
}

export const wizardSteps = ['products', 'floors', 'limits', 'dates', 'sign'] as const;
export type WizardStepKey = (typeof wizardSteps)[number];

export const badFloor = (text: string) => priceOfText(text) === null;

/** Whether a step is valid on its own. */
export function isStepDone(step: WizardStepKey, form: WizardForm): boolean {
  const [ask, never] = [basisPointsOfText(form.ask), basisPointsOfText(form.never)];
  switch (step) {
    case 'products':
      return form.products.length > 0 && (form.allStores || form.storeIds.length > 0);
    case 'floors':
      return form.products.every(({ floor, skuFloors }) => !badFloor(floor) && skuFloors.every((own) => !badFloor(own.floor)));
    case 'limits':
      return ask !== null && never !== null && ask < never;
    case 'dates':
      return form.from !== '' && form.to !== '' && form.from <= form.to;
    case 'sign':
      return false;
  }
}

/** The terms that a valid form stands for. */
export function termsOfForm(form: WizardForm): MandateTerms {
  return {
    storeIds: form.allStores ? null : form.storeIds,
    products: form.products.map(({ id, floor, skuFloors }) => ({
      id,
      floorLi: priceOfText(floor) ?? 0,
      skuFloors: skuFloors.map((own) => ({ skuId: own.skuId, floorLi: priceOfText(own.floor) ?? 0 })),
    })),
    askAboveBp: basisPointsOfText(form.ask) ?? 0,
    neverAboveBp: basisPointsOfText(form.never) ?? 0,
    fromDay: form.from,
    toDay: form.to,
    note: form.note.trim(),
  };
}
