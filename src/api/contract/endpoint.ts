import type * as z from 'zod/mini';
import type { PlatformRole, Right } from '@/domain/rights';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/**
 * Who may call: anybody, anybody signed in, members whose role holds a right in the factory of the path, or the
 * platform's own people of some roles, whose addresses (`/desk/…`, `/review/…`) belong to no factory.
 */
export type Access = 'public' | 'signedIn' | { right: Right } | { platform: readonly PlatformRole[] };

export type Shape = z.ZodMiniType;

/**
 * One operation of the API. `path` is relative to `/api/v1` with `{name}` parameters.
 * `ifMatch` demands the version that the caller saw (428 without, 412 when stale).
 * `stream` and `binary` endpoints answer bytes: their `response` only documents the type.
 */
export interface Endpoint<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> {
  id: string;
  summary: string;
  method: Method;
  path: string;
  access: Access;
  params: P;
  query: Q;
  body: B;
  response: R;
  status: 200 | 201 | 202 | 204;
  ifMatch: boolean;
  /** False only for `POST /session`: every other POST carries an `Idempotency-Key`. */
  idempotent: boolean;
  /** What the answer, or the request of an upload, is made of. */
  media: 'json' | 'bytes' | 'upload' | 'events';
}

export type AnyEndpoint = Endpoint<Shape, Shape, Shape, Shape>;

export type ParamsOf<E extends AnyEndpoint> = z.output<E['params']>;
export type QueryOf<E extends AnyEndpoint> = z.output<E['query']>;
export type BodyOf<E extends AnyEndpoint> = z.output<E['body']>;
export type BodyInputOf<E extends AnyEndpoint> = z.input<E['body']>;
export type ResponseOf<E extends AnyEndpoint> = z.output<E['response']>;
