import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@mocks/db/open';
import { memberships, stores, users } from '@mocks/db/schema';
import { passwordHasher } from '@mocks/platform/core/passwords';
import { deriveInNode } from '@mocks/server/passwordKey';
import { createFactory } from '@mocks/tools/newFactory';
import { databaseKinds, openTestDatabase } from '@tests/support/database';

const passwords = passwordHasher(deriveInNode, 2 ** 10);
const wanted = { account: 'chef', name: '王厂长', password: 'geheim-987', factoryName: '某某制品厂' };
const now = '2026-11-24T08:00:00.000Z';

describe.each(databaseKinds)('a new factory on %s', (kind) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
  });
  afterAll(() => open.close());

  it('has its owner and one live store on the ordinary channel', async () => {
    expect(await createFactory(open.database, passwords, wanted, now)).toBe('F-1');
    expect(await open.database.select().from(users)).toMatchObject([{ account: 'chef', platformRole: null }]);
    expect(await open.database.select().from(memberships)).toMatchObject([{ role: 'owner' }]);
    expect(await open.database.select().from(stores)).toMatchObject([
      { number: 'D-1', name: '某某制品厂', channel: 'standard', status: 'live' },
    ]);
  });

  it('is not half made when the account exists', async () => {
    await expect(createFactory(open.database, passwords, wanted, now)).rejects.toThrow('422');
    expect(await open.database.select().from(stores)).toHaveLength(1);
    expect(await createFactory(open.database, passwords, { ...wanted, account: 'chef2' }, now)).toBe('F-2');
  });
});
