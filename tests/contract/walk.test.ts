import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '@/api/contract/all';
import type { AnyEndpoint } from '@/api/contract/endpoint';
import type { OpenDatabase } from '@mocks/db/open';
import { factories } from '@mocks/db/schema';
import { openDemoDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';
import { expectations, hiddenFromOthers } from './expectations';
import { prepareSamples, sampleFileHash, sampleId, secretsOf } from './samples';

const members = ['owner', 'merchandiser', 'planner', 'marketer'] as const;
const platformPeople = ['agent', 'lead', 'reviewer'] as const;
const strangers = ['owner2', 'owner3', 'agent', 'agent2', 'lead', 'reviewer'] as const;
const nobody = '0197f000-0000-7000-8000-000000000000';

describe('every endpoint, as everybody', () => {
  let open: OpenDatabase;
  let failures: unknown[];
  const callers = new Map<string, Caller>();
  const factoryIds: string[] = [];
  let secrets: string[] = [];
  let hash = '';

  beforeAll(async () => {
    open = await openDemoDatabase();
    const made = testPlatform(open);
    failures = made.failures;
    callers.set('anonymous', new Caller(made.platform));
    for (const account of [...members, ...strangers]) callers.set(account, await new Caller(made.platform).signIn(account));
    for (const number of ['F-1', 'F-2']) {
      const [row] = await open.database.select({ id: factories.id }).from(factories).where(eq(factories.number, number));
      factoryIds.push(row?.id ?? '');
      await prepareSamples(open.database, row?.id ?? '', testNow);
    }
    secrets = await secretsOf(open.database, factoryIds[1] ?? '');
    hash = await sampleFileHash(open.database, factoryIds[0] ?? '');
  });
  afterAll(() => open.close());

  /** Calls with what the address needs, an empty body and every header but the version. */
  async function walk(endpoint: AnyEndpoint, account: string, factoryId: string) {
    const id = await sampleId(open.database, factoryIds[0] ?? '', endpoint.path, account);
    if (endpoint.path.includes('{id}') && id === null) throw new Error(`No sample for ${endpoint.path}`);
    const params = { factoryId, id, hash, token: 'f'.repeat(64) };
    const caller = callers.get(account);
    if (!caller) throw new Error(`No caller ${account}`);
    const reply = await caller.call(endpoint, { params, body: {} });
    await reply.response.body?.cancel().catch(() => undefined);
    return reply;
  }

  test('each has an expectation, and no expectation is left over', () => {
    expect(Object.keys(expectations).sort()).toEqual(allEndpoints.map((endpoint) => endpoint.id).sort());
  });

  describe.each(allEndpoints.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (id, endpoint) => {
    const expected = expectations[id] ?? [];
    const inFactory = endpoint.path.includes('{factoryId}');
    const onPlatform = /^\/(desk|review|platform)\//.test(endpoint.path);

    test('is closed to who is not signed in, unless public', async () => {
      const { status } = await walk(endpoint, 'anonymous', factoryIds[0] ?? '');
      if (expected === 'public') expect([401, 403]).not.toContain(endpoint.id === 'session.signIn' ? 200 : status);
      else expect(status).toBe(401);
    });

    if (inFactory) test.each(strangers)('is not there for %s of elsewhere', async (account) => {
      expect((await walk(endpoint, account, factoryIds[0] ?? '')).status).toBe(404);
    });

    if (inFactory && endpoint.path.includes('{id}')) test("a record is not there through another factory's address", async () => {
      expect((await walk(endpoint, 'owner2', factoryIds[1] ?? '')).status).toBe(404);
    });

    if (inFactory) test('a factory that does not exist is not there', async () => {
      expect((await walk(endpoint, 'owner', nobody)).status).toBe(404);
    });

    if (inFactory) test.each(members)('answers %s as their role says, and nothing of another factory', async (account) => {
      const { status, body } = await walk(endpoint, account, factoryIds[0] ?? '');
      const allowed = Array.isArray(expected) && expected.includes(account);
      if (!allowed) expect(status).toBe(hiddenFromOthers.has(id) ? 404 : 403);
      else expect([401, 403, 404, 500]).not.toContain(status);
      const text = JSON.stringify(body);
      for (const secret of secrets) if (text.includes(secret)) throw new Error(`${id} told ${account} of ${secret}`);
    });

    if (onPlatform) test.each([...members, 'owner2', 'owner3'])('is not there for %s of a factory', async (account) => {
      expect((await walk(endpoint, account, factoryIds[0] ?? '')).status).toBe(404);
    });

    if (onPlatform) test.each(platformPeople)("answers the platform's %s as their role says", async (account) => {
      const { status } = await walk(endpoint, account, factoryIds[0] ?? '');
      if (Array.isArray(expected) && expected.includes(account)) expect([401, 403, 404, 500]).not.toContain(status);
      // A record outside a role's reach may as well not be there.
      else expect(endpoint.path.includes('{id}') ? [403, 404] : [403]).toContain(status);
    });

    if (endpoint.method !== 'GET') test('a write that another site could have sent is refused', async () => {
      const caller = callers.get('owner');
      const path = endpoint.path
        .replace('{factoryId}', factoryIds[0] ?? '')
        .replace(/\{\w+\}/, nobody);
      const reply = await caller?.raw(endpoint.method, path, { body: '{}', headers: { 'x-requested-with': '' } });
      expect(reply?.status).toBe(403);
    });

    test('nothing failed inside the platform', () => {
      expect(failures).toEqual([]);
    });
  });
});
