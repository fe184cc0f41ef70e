import * as z from 'zod/mini';
import type { AnyEndpoint, BodyInputOf, ParamsOf, QueryOf } from '@/api/contract/endpoint';
import type { OpenDatabase } from '@mocks/db/open';
import { demoPassword } from '@mocks/platform/demoAccounts';
import type { Platform } from '@mocks/platform/app';
import { createPlatform } from '@mocks/platform/app';
import { heldClock } from '@mocks/platform/core/clock';
import { deriveInJavaScript, passwordHasher } from '@mocks/platform/core/passwords';
import { cookieTransport } from '@mocks/platform/core/sessionTransport';

/** "Now" of every test: a Tuesday afternoon in Shanghai. */
export const testNow = '2026-11-24T06:00:00.000Z';

/** A platform over an open database, with a clock that the test moves. */
export function testPlatform(open: OpenDatabase, options: { demo?: boolean } = {}) {
  const clock = heldClock(testNow);
  const failures: unknown[] = [];
  const platform = createPlatform({
    database: open.database,
    clock,
    demo: options.demo ?? true,
    sessionTransport: cookieTransport,
    // A low cost keeps tests fast; the stored format carries it, so demo accounts verify all the same.
    passwords: passwordHasher(deriveInJavaScript, 2),
    onFailure: (error) => failures.push(error),
  });
  return { platform, clock, failures };
}

interface CallOptions<E extends AnyEndpoint> {
  params?: ParamsOf<E>;
  query?: QueryOf<E>;
  body?: BodyInputOf<E> | Uint8Array;
  version?: number;
  key?: string;
  headers?: Record<string, string>;
}

let keys = 0;

/** Speaks to a platform as one person does: keeps the cookie, sends the headers that the conventions ask for. */
export class Caller {
  private cookie: string | null = null;

  constructor(private readonly platform: Platform) {}

  /** Signs in with the demo password, and answers itself. */
  async signIn(account: string, password: string = demoPassword): Promise<this> {
    const response = await this.raw('POST', '/session', { body: JSON.stringify({ account, password }) });
    if (response.status !== 200) throw new Error(`Sign-in of ${account} answered ${response.status}`);
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
    return this;
  }

  /** Speaks with a session that was made elsewhere. */
  useToken(token: string): this {
    this.cookie = `session=${token}`;
    return this;
  }

  async raw(method: string, path: string, options: { body?: BodyInit; headers?: Record<string, string> } = {}) {
    const headers = new Headers({ 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' });
    if (this.cookie !== null) headers.set('cookie', this.cookie);
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (value === '') headers.delete(name);
      else headers.set(name, value);
    }
    return this.platform.fetch(
      new Request(`http://platform.test/api/v1${path}`, { method, headers, body: options.body ?? null }),
    );
  }

  /** Calls an endpoint of the contract and answers status, parsed body and headers. */
  async call<E extends AnyEndpoint>(endpoint: E, options: CallOptions<E> = {}) {
    const headers: Record<string, string> = { ...options.headers };
    if (options.version !== undefined) headers['if-match'] ??= `"${options.version}"`;
    if (endpoint.idempotent) headers['idempotency-key'] ??= options.key ?? `test-key-${(keys += 1)}`;
    const request: { body?: BodyInit; headers: Record<string, string> } = { headers };
    if (options.body instanceof Uint8Array) request.body = new Blob([new Uint8Array(options.body)]);
    else if (endpoint.method !== 'GET' && options.body !== undefined) request.body = JSON.stringify(options.body);
    const response = await this.raw(endpoint.method, pathOf(endpoint, options.params, options.query), request);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = isJson ? await response.json() : null;
    return { status: response.status, body, headers: response.headers, response };
  }

  /** Calls an endpoint that must succeed, and answers its parsed reply. */
  async get<E extends AnyEndpoint>(endpoint: E, options: CallOptions<E> = {}) {
    const reply = await this.call(endpoint, options);
    if (reply.status >= 300) throw new Error(`${endpoint.id} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return z.parse<E['response']>(endpoint.response, reply.body);
  }
}

function pathOf(endpoint: AnyEndpoint, params: unknown, query: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}
