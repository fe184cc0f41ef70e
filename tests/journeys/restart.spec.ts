import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, expect, request as requests } from '@playwright/test';
import { test } from '@playwright/test';
import { type RunningServer, startServerOn } from '@tests/support/runningServer';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restart-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is there after a stop and after a kill', async () => {
  test.setTimeout(240_000);
  let server = await startServerOn(folder);
  await rename(server, 'renamed once');
  await server.stop();

  server = await startServerOn(folder);
  expect(await nameOfFirstStore(server)).toBe('renamed once');
  await rename(server, 'renamed twice');
  await server.stop('SIGKILL');

  server = await startServerOn(folder);
  expect(await nameOfFirstStore(server)).toBe('renamed twice');
  await server.stop();
});

interface Store {
  id: string;
  name: string;
  version: number;
}

async function asOwner<T>(server: RunningServer, act: (api: APIRequestContext, stores: string) => Promise<T>): Promise<T> {
  const api = await requests.newContext({
    baseURL: `http://127.0.0.1:${server.port}`,
    extraHTTPHeaders: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const signedIn = await api.post('/api/v1/session', { data: { account: 'owner', password: 'demo-1688' } });
  const session: { factories: { id: string }[] } = await signedIn.json();
  const result = await act(api, `/api/v1/factories/${session.factories[0]?.id}/stores`);
  await api.dispose();
  return result;
}

async function firstStore(api: APIRequestContext, stores: string): Promise<Store> {
  const answer = await api.get(`${stores}?sort=number&limit=1`);
  const list: { items: Store[] } = await answer.json();
  const [store] = list.items;
  if (!store) throw new Error(`No store: ${answer.status()}`);
  return store;
}

function rename(server: RunningServer, name: string): Promise<void> {
  return asOwner(server, async (api, stores) => {
    const store = await firstStore(api, stores);
    const answer = await api.patch(`${stores}/${store.id}`, {
      data: { name },
      headers: { 'if-match': `"${store.version}"`, 'content-type': 'application/merge-patch+json' },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  });
}

function nameOfFirstStore(server: RunningServer): Promise<string> {
  return asOwner(server, async (api, stores) => (await firstStore(api, stores)).name);
}
