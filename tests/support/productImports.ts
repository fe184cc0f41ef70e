import { createHash } from 'node:crypto';
import type { BodyInputOf } from '@/api/contract/endpoint';
import {
  applyProductImport, checkProductImport, createProductImport, getProductImport, listProductImportRows, sendProductBatch, undoProductImport,
} from '@/api/contract/productImports';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { guessChoices, readProducts } from '@/domain/productImport/readProducts';
import type { Row } from '@/domain/sheets/rows';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

/** A factory with an empty catalogue, its owner signed in, on a platform whose jobs run when the test says so. */
export async function productFactory(open: OpenDatabase) {
  const [factoryId = '', otherFactoryId = ''] = await seedPeople(open.database, testNow);
  const { platform, clock, failures } = testPlatform(open);
  const owner = await new Caller(platform).signIn('owner');
  return { platform, clock, failures, owner, factoryId, otherFactoryId, open };
}
export type ProductFactory = Awaited<ReturnType<typeof productFactory>>;

type NewImport = BodyInputOf<typeof createProductImport>;

/** Products as the app's worker reads them from a sheet's rows. */
export const productsOf = (rows: readonly Row[]): ImportedProduct[] => readProducts(rows, guessChoices(rows));

export function newImport(products: readonly ImportedProduct[], size: number, changed: Partial<NewImport> = {}): NewImport {
  const text = JSON.stringify(products);
  return {
    fileName: '报价单.xlsx',
    fileSize: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'xlsx',
    sheet: 'Sheet1',
    choices: { layout: 'plain', headerRow: 1, columns: [], units: { pack: null, carton: null }, categories: {} },
    defaultMoq: 1,
    totalProducts: products.length,
    totalBatches: Math.ceil(products.length / size),
    ...changed,
  };
}

/** Sends products and has them held against the catalogue; answers the import as it is then. */
export async function checkedImport(factory: ProductFactory, products: readonly ImportedProduct[], size = 500, changed: Partial<NewImport> = {}) {
  const { owner, factoryId, platform } = factory;
  const { id } = await owner.get(createProductImport, { params: { factoryId }, body: newImport(products, size, changed) });
  const params = { factoryId, id };
  for (let position = 0; position * size < products.length; position += 1) {
    const body = { position, products: products.slice(position * size, (position + 1) * size) };
    await owner.get(sendProductBatch, { params, body });
  }
  await owner.get(checkProductImport, { params });
  await platform.drain();
  return owner.get(getProductImport, { params });
}

export async function appliedImport(factory: ProductFactory, products: readonly ImportedProduct[], changed: Partial<NewImport> = {}) {
  const { id, version } = await checkedImport(factory, products, 500, changed);
  const params = { factoryId: factory.factoryId, id };
  await factory.owner.get(applyProductImport, { params, version });
  await factory.platform.drain();
  return factory.owner.get(getProductImport, { params });
}

export async function undoneImport({ owner, factoryId, platform }: ProductFactory, id: string) {
  await owner.get(undoProductImport, { params: { factoryId, id } });
  await platform.drain();
  return owner.get(getProductImport, { params: { factoryId, id } });
}

export const rowsOfImport = ({ owner, factoryId }: ProductFactory, id: string, query = {}) =>
  owner.get(listProductImportRows, { params: { factoryId, id }, query });
