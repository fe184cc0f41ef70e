import { and, eq, inArray } from 'drizzle-orm';
import type { BodyOf } from '@/api/contract/endpoint';
import type { createMandate } from '@/api/contract/mandates';
import type { FieldError } from '@/api/contract/problem';
import type { Day } from '@/domain/calendar';
import type { Floor } from '@/domain/hosting/mandate';
import { mandateProblems } from '@/domain/hosting/mandate';
import type { Database } from '@mocks/db/database';
import { mandateFloors, products, skus, stores } from '@mocks/db/schema';
import { newId } from '../../core/ids';
import { Problem } from '../../core/problem';
import type { Acting } from '../../core/record';

export type Terms = Omit<BodyOf<typeof createMandate>, 'sign'>;

export function floorsIn(given: Terms['products']): Floor[] {
  return given.flatMap(({ id, floorLi, skuFloors }) => [
    { productId: id, skuId: null, floorLi },
    ...skuFloors.map((floor) => ({ productId: id, ...floor })),
  ]);
}

/** Refuses terms that contradict themselves, or that name what the factory does not have: 422 with every place. */
export async function requireSoundTerms(database: Database, factoryId: string, terms: Terms, today: Day): Promise<void> {
  const productIds = terms.products.map(({ id }) => id);
  const own = mandateProblems({ ...terms, productIds, floors: floorsIn(terms.products) }, today);
  const errors: FieldError[] = [
    ...own.map(({ code, at }) => ({ pointer: `/${at}`, code })),
    ...repeated(productIds).map((index) => ({ pointer: `/products/${index}/id`, code: 'repeated' })),
    ...(await unknownStores(database, factoryId, terms.storeIds ?? [])),
    ...(await unknownGoods(database, factoryId, terms.products)),
  ];
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
}

const repeated = (ids: readonly string[]) => ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]));

async function unknownStores(database: Database, factoryId: string, storeIds: readonly string[]): Promise<FieldError[]> {
  if (storeIds.length === 0) return [];
  const rows = await database
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), inArray(stores.id, [...storeIds])));
  return storeIds.flatMap((id, index) =>
    rows.some((row) => row.id === id) ? [] : [{ pointer: `/storeIds/${index}`, code: 'not-there' }],
  );
}

async function unknownGoods(database: Database, factoryId: string, given: Terms['products']): Promise<FieldError[]> {
  const productIds = given.map(({ id }) => id);
  const productRows = await database
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, productIds)));
  const skuRows = await database
    .select({ id: skus.id, productId: skus.productId })
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.productId, productIds)));
  return given.flatMap(({ id, skuFloors }, index): FieldError[] => [
    ...(productRows.some((row) => row.id === id) ? [] : [{ pointer: `/products/${index}/id`, code: 'not-there' }]),
    ...skuFloors.flatMap(({ skuId }, position) =>
      skuRows.some((row) => row.id === skuId && row.productId === id)
        ? []
        : [{ pointer: `/products/${index}/skuFloors/${position}/skuId`, code: 'not-there' }],
    ),
    ...repeated(skuFloors.map(({ skuId }) => skuId)).map((position) => ({
      pointer: `/products/${index}/skuFloors/${position}/skuId`,
      code: 'repeated',
    })),
  ]);
}

/** Puts these floors in the place of the mandate's. */
export async function writeFloors({ database, factoryId, now }: Acting, mandateId: string, given: Terms['products']): Promise<void> {
  await database.delete(mandateFloors).where(and(eq(mandateFloors.factoryId, factoryId), eq(mandateFloors.mandateId, mandateId)));
  await database
    .insert(mandateFloors)
    .values(floorsIn(given).map((floor) => ({ factoryId, id: newId(now), mandateId, ...floor })));
}
