import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '@mocks/db/open';
import { memberships, stores, users } from '@mocks/db/schema';
import { deriveInJavaScript, passwordHasher } from '@mocks/platform/core/passwords';
import { deriveInNode } from '@mocks/server/passwordKey';
import { createFactory } from '@mocks/tools/newFactory';
import { databaseKinds, openTestDatabase } from '@tests/support/database';

const wanted = {
  account: 'chef',
  name: '王厂长',
  passwordHash: 'scrypt$none',
  factoryName: '某某制品厂',
  storeName: '某某旗舰店',
  now: '2026-11-24T08:00:00.000Z',
};

describe.each(databaseKinds)('a new factory on %s', (kind) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
  });
  afterAll(() => open.close());

  it('has its owner and one live store on the ordinary channel', async () => {
    expect(await createFactory(open.database, wanted)).toBe('F-1');
    expect(await open.database.select().from(users)).toMatchObject([{ account: 'chef', platformRole: null }]);
    expect(await open.database.select().from(memberships)).toMatchObject([{ role: 'owner' }]);
    expect(await open.database.select().from(stores)).toMatchObject([
      { number: 'D-1', name: '某某旗舰店', channel: 'standard', status: 'live' },
    ]);
  });

  it('is not half made when the account exists', async () => {
    await expect(createFactory(open.database, wanted)).rejects.toThrow();
    expect(await open.database.select().from(stores)).toHaveLength(1);
    expect(await createFactory(open.database, { ...wanted, account: 'chef2' })).toBe('F-2');
  });
});

it('has one stored form of passwords, whichever runtime derives the key', async () => {
  const cost = 2 ** 10;
  const stored = await passwordHasher(deriveInNode, cost).hash('密码-passwort');
  expect(await passwordHasher(deriveInJavaScript, cost).verify('密码-passwort', stored)).toBe(true);
  expect(await passwordHasher(deriveInJavaScript, cost).verify('密码-passwort!', stored)).toBe(false);
});
