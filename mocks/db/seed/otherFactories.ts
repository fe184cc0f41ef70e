import type { Database } from '@mocks/db/database';
import { counters, factories, stores } from '@mocks/db/schema';
import { demoIds } from './demoId';
import { factoryDefaults } from './people';
import { storeRow } from './stores';
import type { DemoStore } from './stores';
import type { Timeline } from './timeline';
import { insertRows } from './write';

const storesPerFactory = 3;

const theirStores: readonly DemoStore[] = [
  { name: '严选旗舰店', channel: 'yanxuan', status: 'live', share: 0, introduction: '' },
  { name: '批发店', channel: 'standard', status: 'live', share: 0, introduction: '' },
  { name: 'PLUS 会员店', channel: 'plus', status: 'applying', share: 0, introduction: '' },
];

/** Fills the platform with other factories' stores, so that a large demo holds as many as the real one. */
export async function writeOtherFactories(
  database: Database,
  { timeline, first, stores: count }: { timeline: Timeline; first: number; stores: number },
): Promise<void> {
  const createdAt = timeline.instantAt(0, '08:00');
  const places = Array.from({ length: Math.ceil(count / storesPerFactory) }, (_, index) => {
    const number = first + index;
    const rowId = demoIds(createdAt, number);
    return { number, factoryId: rowId('factory', number), timeline, rowId };
  });
  const factoryRows = places.map(({ number, factoryId: id }) => {
    const name = `示例工厂 ${String(number).padStart(4, '0')}`;
    return { id, number: `F-${number}`, name, ...factoryDefaults, createdAt, updatedAt: createdAt, version: 1 };
  });
  const storeRows = places
    .flatMap((place) => theirStores.map((store, position) => storeRow(place, store, position, timeline.lastDay)))
    .slice(0, count);
  const counterRows = places.map(({ factoryId }, index) => ({
    factoryId,
    kind: 'D',
    last: Math.min(storesPerFactory, count - index * storesPerFactory),
  }));
  await insertRows(database, factories, factoryRows);
  await insertRows(database, stores, storeRows);
  await insertRows(database, counters, counterRows);
}
