import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { allEndpoints } from '@/api/contract/all';
import { openApiDocument } from '@/api/contract/openapi';
import { routes } from '@mocks/platform/routes';

test('the OpenAPI document is valid 3.1', async () => {
  const checked = await new Validator().validate(openApiDocument());
  expect(checked.errors ?? []).toEqual([]);
  expect(checked.valid).toBe(true);
});

test('public/openapi.json is what the contract says: npm run openapi writes it', async () => {
  const written: unknown = JSON.parse(await readFile('public/openapi.json', 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('every endpoint of the contract has its own id and address', () => {
  const ids = allEndpoints.map((endpoint) => endpoint.id);
  const addresses = allEndpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('the platform answers every endpoint of the contract, each once, and no other', () => {
  expect(routes.map((route) => route.endpoint.id).sort()).toEqual(allEndpoints.map((endpoint) => endpoint.id).sort());
});
