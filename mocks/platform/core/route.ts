import type * as z from 'zod/mini';
import type { AnyEndpoint, Endpoint, Shape } from '@/api/contract/endpoint';
import type { Database } from '@mocks/db/database';
import { signedIn, tenancyOf } from './access';
import type { Call, MemberCall, Person, PlatformCall, Services } from './context';
import { earlierReply, keepReply, keyScope } from './idempotency';
import { KeptProblem, Problem, notFound } from './problem';
import type { RawBody } from './request';
import { bodyValue, queryValue, readBody, versionSeen } from './request';
import { parseOrProblem } from './validate';

/** An endpoint bound to its handler; `answer` judges one request in the order of the API's conventions. */
export interface Route {
  endpoint: AnyEndpoint;
  answer: (services: Services, request: Request, rawParams: Record<string, string>) => Promise<Response>;
}

/** Where the caller is, and as who: in a factory, or among the platform's own people. */
type InFactory = Pick<MemberCall<unknown, unknown, unknown>, 'person' | 'tenancy'>;
type OnPlatform = Pick<PlatformCall<unknown, unknown, unknown>, 'person' | 'tenancy'>;

/** What `load` may see: query and body are judged only after the record was found. */
type Located<Params, Place> = Bare<Params> & Place;
type Bare<Params> = Omit<Call<Params, never, never>, 'query' | 'body' | 'person' | 'tenancy'>;

interface RecordHandler<Params, Query, Body, Reply, Found, Place> {
  /** Finds the record of the path (`for update` when it will be changed); null answers 404. */
  load: (call: Located<Params, Place>) => Promise<Found | null>;
  /** The record's version, compared with `If-Match`. */
  version?: (record: Found) => number;
  /** The newer version that a 412 shows. */
  present?: (record: Found, call: Located<Params, Place>) => Promise<unknown>;
  handle: (call: Located<Params, Place> & { query: Query; body: Body }, record: Found) => Promise<Reply | Response>;
  /** What a repeated POST is answered, where that is not the whole reply: secrets are never stored. */
  kept?: (reply: Reply) => Reply;
}

type HandlerOf<P extends Shape, Q extends Shape, B extends Shape, R extends Shape, Found, Place> = RecordHandler<
  z.output<P>,
  z.output<Q>,
  z.output<B>,
  z.output<R>,
  Found,
  Place
>;

/** For endpoints of a factory that concern one record. */
export function recordRoute<P extends Shape, Q extends Shape, B extends Shape, R extends Shape, Found>(
  endpoint: Endpoint<P, Q, B, R>,
  handler: HandlerOf<P, Q, B, R, Found, InFactory>,
): Route {
  return judged(endpoint, handler, async (database, person, rawParams) => {
    const tenancy = await tenancyOf(database, person, factoryIdOf(rawParams));
    if (tenancy === null) throw notFound();
    const { access } = endpoint;
    return { at: { person, tenancy }, may: typeof access === 'object' && 'right' in access && tenancy.can(access.right) };
  });
}

/** For endpoints of a factory that concern no single record: lists, creation. */
export function memberRoute<P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (call: MemberCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.output<R> | Response>,
): Route {
  return recordRoute(endpoint, { load: async () => true, handle });
}

/**
 * For endpoints of the platform's own people (`/desk/…`, `/review/…`) that concern one record. To everybody else they
 * are not there (404); to one of the platform's people of another role they are forbidden (403). `load` sees to it that
 * only records within the person's reach are found.
 */
export function platformRecordRoute<P extends Shape, Q extends Shape, B extends Shape, R extends Shape, Found>(
  endpoint: Endpoint<P, Q, B, R>,
  handler: HandlerOf<P, Q, B, R, Found, OnPlatform>,
): Route {
  return judged(endpoint, handler, async (_, person) => {
    const { platformRole } = person;
    if (platformRole === null) throw notFound();
    const { access } = endpoint;
    const may = typeof access === 'object' && 'platform' in access && access.platform.includes(platformRole);
    return { at: { person: { ...person, platformRole }, tenancy: null }, may };
  });
}

/** For endpoints of the platform's own people that concern no single record. */
export function platformRoute<P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (call: PlatformCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.output<R> | Response>,
): Route {
  return platformRecordRoute(endpoint, { load: async () => true, handle });
}

/** Judges in the order of the API's conventions; `place` says where the caller is, and whether their role may call. */
function judged<P extends Shape, Q extends Shape, B extends Shape, R extends Shape, Found, Place>(
  endpoint: Endpoint<P, Q, B, R>,
  handler: HandlerOf<P, Q, B, R, Found, Place>,
  place: (database: Database, person: Person, rawParams: Record<string, string>) => Promise<{ at: Place; may: boolean }>,
): Route {
  const answer: Route['answer'] = async (services, request, rawParams) => {
    const entry = await enter(endpoint, services, request, rawParams);
    const person = entry.person;
    if (person === null) throw new Problem(401, 'not-signed-in');
    return settle(endpoint, entry, true, async (database, remember) => {
      const { at, may } = await place(database, person, rawParams);
      const located = { ...entry.call, database, ...at };
      const record = await handler.load(located);
      if (record === null) throw notFound();
      if (!may) throw new Problem(403, 'no-right');
      const replayed = await remember(person);
      if (replayed) return outcome(replayed);
      if (endpoint.ifMatch && versionSeen(request) !== handler.version?.(record)) {
        throw new Problem(412, 'stale-version', { current: await handler.present?.(record, located) });
      }
      const query = parseOrProblem(endpoint.query, queryValue(request));
      const body = parseOrProblem(endpoint.body, bodyValue(entry.raw));
      const reply = await handler.handle({ ...located, query, body }, record);
      return outcome(reply, handler.kept && !(reply instanceof Response) ? handler.kept(reply) : reply);
    });
  };
  return { endpoint, answer };
}

/** For endpoints outside a factory: session, health, accepting an invitation. */
export function openRoute<P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.output<R> | Response>,
  /** False for writes that must outlive a refusal, such as counting failed sign-ins. */
  options: { transaction: boolean } = { transaction: true },
): Route {
  const answer: Route['answer'] = async (services, request, rawParams) => {
    const entry = await enter(endpoint, services, request, rawParams);
    return settle(endpoint, entry, options.transaction, async (database, remember) => {
      const replayed = await remember(entry.person);
      if (replayed) return outcome(replayed);
      const query = parseOrProblem(endpoint.query, queryValue(request));
      const body = parseOrProblem(endpoint.body, bodyValue(entry.raw));
      return outcome(await handle({ ...entry.call, database, person: entry.person, tenancy: null, query, body }));
    });
  };
  return { endpoint, answer };
}

interface Entry<Params> {
  person: Person | null;
  raw: RawBody;
  call: Omit<Call<Params, never, never>, 'query' | 'body' | 'person' | 'tenancy'>;
  committed: (() => void)[];
}

/** 401 without a session, 403 for a write that another site could have sent, 404 for parameters that name nothing. */
async function enter<P extends Shape>(
  endpoint: Endpoint<P, Shape, Shape, Shape>,
  services: Services,
  request: Request,
  rawParams: Record<string, string>,
): Promise<Entry<z.output<P>>> {
  const now = services.clock.now();
  const session = await signedIn(services, request, now);
  if (session === null && endpoint.access !== 'public') throw new Problem(401, 'not-signed-in');
  if (endpoint.method !== 'GET' && request.headers.get('x-requested-with') !== 'XMLHttpRequest') {
    throw new Problem(403, 'foreign-request');
  }
  const params = parseParams(endpoint.params, rawParams);
  const committed: (() => void)[] = [];
  return {
    person: session?.person ?? null,
    raw: await readBody(endpoint, request),
    committed,
    call: {
      services,
      database: services.database,
      request,
      now,
      params,
      headers: new Headers(),
      afterCommit: (act) => committed.push(act),
    },
  };
}

function parseParams<P extends Shape>(shape: P, rawParams: Record<string, string>): z.output<P> {
  try {
    return parseOrProblem(shape, rawParams);
  } catch {
    throw notFound();
  }
}

function factoryIdOf(rawParams: Record<string, string>): string {
  if (rawParams.factoryId === undefined) throw notFound();
  return rawParams.factoryId;
}

/** The reply, and what of it a repeated request is answered. */
interface Outcome {
  reply: unknown;
  kept: unknown;
}

const outcome = (reply: unknown, kept = reply): Outcome => ({ reply, kept });

type Act = (database: Database, remember: (person: Person | null) => Promise<Response | null>) => Promise<Outcome>;

/** Runs the write in one transaction with its kept reply, and turns what the handler says into a response. */
async function settle(endpoint: AnyEndpoint, entry: Entry<unknown>, transaction: boolean, act: Act): Promise<Response> {
  const { services, request, headers, now } = entry.call;
  const run = async (database: Database): Promise<Response | KeptProblem> => {
    let scope: ReturnType<typeof keyScope> | null = null;
    const { reply, kept } = await act(database, async (person) => {
      if (!endpoint.idempotent || person === null) return null;
      scope = keyScope(request, person.id, entry.raw);
      const earlier = await earlierReply(database, scope);
      if (earlier === null) return null;
      scope = null;
      headers.set('idempotency-replayed', 'true');
      if (earlier.etag !== null) headers.set('etag', earlier.etag);
      return json(earlier.status, earlier.body, headers);
    });
    if (reply instanceof Response) return reply;
    const etag = versionTag(reply);
    if (etag !== null) headers.set('etag', etag);
    if (scope !== null) await keepReply(database, scope, { status: endpoint.status, body: kept ?? null, etag }, now);
    return json(endpoint.status, reply, headers);
  };
  const runOrKeep = (database: Database) =>
    run(database).catch((error: unknown) => {
      if (error instanceof KeptProblem) return error;
      throw error;
    });
  const settled =
    endpoint.method !== 'GET' && transaction ? await services.database.transaction(runOrKeep) : await run(services.database);
  for (const act of entry.committed) act();
  if (settled instanceof KeptProblem) throw settled;
  return settled;
}

function json(status: number, body: unknown, headers: Headers): Response {
  headers.set('cache-control', 'no-store');
  if (status === 204) return new Response(null, { status, headers });
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(body), { status, headers });
}

function versionTag(reply: unknown): string | null {
  return typeof reply === 'object' && reply !== null && 'version' in reply ? `"${String(reply.version)}"` : null;
}
