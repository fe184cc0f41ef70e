import type { AxiosResponse } from 'axios';
import axios from 'axios';
import * as z from 'zod/mini';
import { client } from './client';
import type { AnyEndpoint, BodyInputOf, Endpoint, ParamsOf, QueryOf, Shape } from './contract/endpoint';
import { problem } from './contract/problem';
import { ApiProblem } from './problem';
import { randomKey } from './randomKey';

export interface CallOptions<E extends AnyEndpoint> {
  params?: ParamsOf<E>;
  query?: QueryOf<E>;
  body?: BodyInputOf<E>;
  /** The version that the person saw: sent as `If-Match`. */
  version?: number;
  /** Repeating a POST with its first key acts once; a fresh one is made when left out. */
  key?: string;
  signal?: AbortSignal;
}

/**
 * Calls one endpoint of the contract and answers its parsed reply.
 * Throws `ApiProblem` and nothing else (but the abort of `signal`).
 */
export async function call<P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  endpoint: Endpoint<P, Q, B, R>,
  options: CallOptions<Endpoint<P, Q, B, R>> = {},
): Promise<z.output<R>> {
  const response = await send(endpoint, options, endpoint.media === 'bytes' ? 'blob' : 'text');
  if (endpoint.media === 'bytes') return z.parse(endpoint.response, response.data);
  const parsed = z.safeParse(endpoint.response, response.status === 204 ? undefined : readJson(response.data));
  if (!parsed.success) {
    console.error(`Unreadable answer of ${endpoint.id}`, parsed.error.issues);
    throw ApiProblem.fromLine('unreadable');
  }
  return parsed.data;
}

async function send(
  endpoint: AnyEndpoint,
  options: CallOptions<AnyEndpoint>,
  responseType: 'text' | 'blob',
): Promise<AxiosResponse<unknown>> {
  const headers: Record<string, string> = {};
  if (endpoint.idempotent) headers['Idempotency-Key'] = options.key ?? randomKey();
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  if (options.body !== undefined && endpoint.media !== 'upload') headers['Content-Type'] = 'application/json';
  try {
    const response = await client.request<unknown>({
      method: endpoint.method,
      url: addressOf(endpoint, options.params, options.query),
      data: endpoint.media === 'upload' || options.body === undefined ? options.body : JSON.stringify(options.body),
      headers,
      responseType,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (response.status >= 200 && response.status < 300) return response;
    throw await problemOf(response);
  } catch (error) {
    if (error instanceof ApiProblem || axios.isCancel(error)) throw error;
    throw ApiProblem.fromLine(navigator.onLine ? 'no-answer' : 'offline');
  }
}

async function problemOf(response: AxiosResponse<unknown>): Promise<ApiProblem> {
  const text = response.data instanceof Blob ? await response.data.text() : response.data;
  const parsed = z.safeParse(problem, readJson(text));
  return parsed.success ? ApiProblem.fromDetails(parsed.data) : new ApiProblem({ status: response.status, code: 'unreadable' });
}

function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address of a call below the API's base; lists in the query are comma-separated. */
export function addressOf(endpoint: AnyEndpoint, params: unknown, query: unknown): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}
