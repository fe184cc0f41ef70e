import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { allEndpoints } from '@/api/contract/all';
import type { AnyEndpoint, Shape } from '@/api/contract/endpoint';
import type { OpenDatabase } from '@mocks/db/open';
import { factories } from '@mocks/db/schema';
import { openDemoDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';
import { prepareSamples, sampleFileHash, sampleId } from './samples';

/** What people, spreadsheets and attackers send. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '\0', '\ud800', "'; drop table stores; --", '%', '_', '\\', '-name', '1e309', 'NaN', 'null', '../..'),
  fc.constantFrom('2026-02-30', '0000-00-00', '9999-12-31', '2026-11-24', '12:99', 'CNY', '１２３', '=cmd|x', 'live,live'),
  fc.string({ minLength: 300, maxLength: 600 }),
);
const oddValue = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(null, true, -1, 0, 1, 2 ** 31, 2 ** 53, 1.5, -0, [], {}, [[]], [null], { __proto__: 1 }),
  fc.array(fc.oneof(oddText, fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 6 }), oddText, { maxKeys: 3 }),
);
/** A cursor that somebody made up, well-formed as far as that goes. */
const forgedCursor = fc
  .record({ v: fc.oneof(oddText, fc.double(), fc.constant(null)), id: oddText, d: fc.constantFrom('next', 'prev') })
  .map((cursor) => btoa(encodeURIComponent(JSON.stringify(cursor).replaceAll(/\p{Cs}/gu, ''))));

function fieldsOf(shape: Shape): string[] {
  const { properties } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties ?? {});
}

/** Any of the shape's own fields with any value, and now and then one that is not its own. */
const bodyFor = (shape: Shape) =>
  fc.dictionary(fc.constantFrom(...fieldsOf(shape), 'unasked'), oddValue, { maxKeys: 8 });
const queryFor = (shape: Shape) =>
  fc
    .dictionary(fc.constantFrom(...fieldsOf(shape), 'unasked'), oddText, { maxKeys: 5 })
    .chain((query) => ('cursor' in query ? forgedCursor.map((cursor) => ({ ...query, cursor })) : fc.constant(query)));

/** Signing out would end the walk; streams are read elsewhere. */
const walked = allEndpoints.filter(({ id, media }) => id !== 'session.signOut' && media !== 'events');

describe('whatever is sent, the platform answers and never fails', () => {
  let open: OpenDatabase;
  let owner: Caller;
  let failures: unknown[];
  let factoryId = '';
  let hash = '';

  beforeAll(async () => {
    open = await openDemoDatabase();
    const [row] = await open.database.select().from(factories).where(eq(factories.number, 'F-1'));
    factoryId = row?.id ?? '';
    await prepareSamples(open.database, factoryId, testNow);
    const made = testPlatform(open);
    failures = made.failures;
    owner = await new Caller(made.platform).signIn('owner');
    hash = await sampleFileHash(open.database, factoryId);
  });
  afterAll(() => open.close());

  test.each(walked.map((endpoint) => [endpoint.id, endpoint] as const))('%s', async (_, endpoint: AnyEndpoint) => {
    const id = (await sampleId(open.database, factoryId, endpoint.path, 'owner')) ?? '';
    const calls = fc.record({
      id: fc.oneof({ weight: 4, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: oddText.filter((text) => text !== '.' && text !== '..') }),
      query: queryFor(endpoint.query),
      body: bodyFor(endpoint.body),
      version: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(calls, async ({ id: sent, query, body, version }) => {
        const params = { factoryId, id: wellFormed(sent), hash, token: wellFormed(sent) };
        const options = { params, query: wellFormedQuery(query), body };
        const reply = await owner.call(endpoint, version === undefined ? options : { ...options, version });
        await reply.response.body?.cancel().catch(() => undefined);
        expect(failures.splice(0)).toEqual([]);
        expect(reply.status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });
});

/** Half a surrogate pair cannot stand in an address at all. */
const wellFormed = (text: string) => text.replaceAll(/\p{Cs}/gu, '').replaceAll(/^\.{1,2}$/g, 'x');
const wellFormedQuery = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, wellFormed(value)]));
