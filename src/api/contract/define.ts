import * as z from 'zod/mini';
import type { Endpoint, Shape } from './endpoint';

/** The shape of "no parameters", "no query" or "no body". */
export const nothing = z.object({});

/** The answer of an endpoint that says nothing but that it was done. */
export const noContent = z.undefined();

type Defaults = 'status' | 'ifMatch' | 'idempotent' | 'media';
type Definition<P extends Shape, Q extends Shape, B extends Shape, R extends Shape> = Omit<
  Endpoint<P, Q, B, R>,
  Defaults
> &
  Partial<Pick<Endpoint<P, Q, B, R>, Defaults>>;

/** Declares an endpoint; says 200 and JSON unless told otherwise, and asks every POST for an idempotency key. */
export function endpoint<P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  definition: Definition<P, Q, B, R>,
): Endpoint<P, Q, B, R> {
  return { status: 200, ifMatch: false, idempotent: definition.method === 'POST', media: 'json', ...definition };
}
