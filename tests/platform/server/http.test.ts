import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpServer } from '@mocks/server/http';
import { addressesOf, serveHttp } from '@mocks/server/http';
import { serveStatic } from '@mocks/server/staticFiles';

const script = 'console.log("app");'.repeat(20);
let folder: string;
let server: HttpServer;

async function platform(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  if (path === '/api/v1/list') return Response.json({ items: Array.from({ length: 500 }, (_, index) => ({ index })) });
  if (path === '/api/v1/empty') return new Response(null, { status: 204 });
  if (path === '/api/v1/drop') return Response.error();
  if (path === '/api/v1/echo') return Response.json({ body: await request.text() });
  if (path === '/api/v1/events') {
    const stream = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')) });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  }
  return Response.json({ code: 'not-found' }, { status: 404 });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(folder, 'assets/app-1.js'), script);
  writeFileSync(join(folder, 'assets/app-1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  server = await serveHttp({ host: '127.0.0.1', port: 0 }, platform, serveStatic(folder));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`, init);

describe('the app', () => {
  it('is packed ahead and kept for ever where its name changes with its content', async () => {
    const answer = await get('/assets/app-1.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe(script);
  });

  it('is sent plain to a client without brotli', async () => {
    const answer = await get('/assets/app-1.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(script);
  });

  it('answers every route with the page, asked for anew each time', async () => {
    for (const path of ['/', '/f/F-1/products', '/f/F-1/products/A.1?store=2']) {
      const answer = await get(path, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>app</title>');
      const again = await get(path, { headers: { accept: 'text/html', 'if-none-match': answer.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    }
  });

  it('answers 404 for files that are not there and for what is not meant to be served', async () => {
    for (const path of ['/assets/app-0.js', '/.vite/manifest.json', '/assets/app-1.js.br', '/%E0%A4%A']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect(await rawStatus('/../package.json')).toBe(404);
  });

  it('takes reading only', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('forbids foreign scripts and frames, but shows pictures from everywhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("img-src 'self' https: data: blob:;");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('the platform', () => {
  it('has its larger answers packed', async () => {
    const answer = await get('/api/v1/list', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.json()).toHaveProperty('items.499.index', 499);
  });

  it('answers without a body', async () => {
    expect((await get('/api/v1/empty')).status).toBe(204);
  });

  it('gets the body, and answers all that begins with /api', async () => {
    const answer = await get('/api/v1/echo', { method: 'POST', body: '包袋' });
    expect(await answer.json()).toEqual({ body: '包袋' });
    expect((await get('/api/v2')).status).toBe(404);
  });

  it('refuses a body of absurd size before reading it', async () => {
    const answer = await get('/api/v1/echo', { method: 'POST', body: new Uint8Array(33 * 1024 * 1024) }).catch(() => null);
    // The connection may be closed while the client is still sending; either way nothing was read.
    if (answer) expect(answer.status).toBe(413);
  });

  it('can break the line off, and goes on', async () => {
    await expect(get('/api/v1/drop')).rejects.toThrow('fetch failed');
    expect((await get('/api/v1/empty')).status).toBe(204);
  });

  it('streams events as they come', async () => {
    const answer = await get('/api/v1/events');
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n');
    await reader?.cancel();
  });
});

it('says which port is taken', async () => {
  const second = serveHttp({ host: '127.0.0.1', port: server.port }, platform, serveStatic(folder));
  await expect(second).rejects.toThrow(`Port ${server.port} is taken`);
});

it('prints addresses that can be opened', () => {
  expect(addressesOf('127.0.0.1', 4173)).toEqual(['http://127.0.0.1:4173']);
  expect(addressesOf('::1', 4173)).toEqual(['http://[::1]:4173']);
  expect(addressesOf('0.0.0.0', 4173)[0]).toBe('http://127.0.0.1:4173');
});

/** `fetch` would tidy the path up before sending it. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: server.port, path }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
