import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteSavedView, listSavedViews, saveView } from '@/api/contract/savedViews';
import { getSession } from '@/api/contract/session';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('saved views on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let planner: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedPeople(open.database, testNow);
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    planner = await new Caller(platform).signIn('planner');
    factoryId = (await owner.get(getSession)).factories[0]?.id ?? '';
  });
  afterAll(() => open.close());

  const save = (name: string, query: string) =>
    owner.get(saveView, { params: { factoryId }, body: { resource: 'products', name, query } });
  const names = async (who: Caller) =>
    (await who.get(listSavedViews, { params: { factoryId }, query: { resource: 'products' } })).items.map(({ name }) => name);

  test('each person keeps their own; the same name is replaced; a deleted one is gone', async () => {
    const first = await save('缺货的收纳', 'category=storage&stock=out');
    await save('草稿', 'status=draft');
    const replaced = await save('缺货的收纳', 'category=storage&stock=out,unknown');
    expect(replaced).toMatchObject({ id: first.id, query: 'category=storage&stock=out,unknown' });
    expect(await names(owner)).toEqual(['缺货的收纳', '草稿']);
    expect(await names(planner)).toEqual([]);
    expect((await planner.call(deleteSavedView, { params: { factoryId, id: first.id } })).status).toBe(404);
    expect((await owner.call(deleteSavedView, { params: { factoryId, id: first.id } })).status).toBe(204);
    expect(await names(owner)).toEqual(['草稿']);
  });

  test('no more than a row of tabs holds', async () => {
    for (let kept = (await names(owner)).length; kept < 20; kept += 1) await save(`视图 ${kept}`, '');
    const refused = await owner.call(saveView, { params: { factoryId }, body: { resource: 'products', name: '多一个', query: '' } });
    expect(refused.body).toMatchObject({ status: 409, code: 'too-many-views' });
    expect((await save('草稿', 'status=draft,paused')).query).toBe('status=draft,paused');
  });
});
