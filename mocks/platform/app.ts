import { Hono } from 'hono';
import type { Database } from '@mocks/db/database';
import type { Clock } from './core/clock';
import type { Services } from './core/context';
import { applyFaults, parseFaults } from './core/faults';
import { newToken } from './core/ids';
import type { PasswordHasher } from './core/passwords';
import { Problem } from './core/problem';
import type { Route } from './core/route';
import type { SessionTransport } from './core/sessionTransport';
import { settleDueTasks, tellLeadsOfOverdueTasks } from './hosting/sweep';
import { jobKinds } from './jobs/kinds';
import { createJobRunner } from './jobs/runner';
import { routes } from './routes';

export interface PlatformOptions {
  database: Database;
  clock: Clock;
  demo: boolean;
  sessionTransport: SessionTransport;
  passwords: PasswordHasher;
  /** Called once per failure of the platform itself (500), for the runtime's log. */
  onFailure?: (error: unknown, requestId: string) => void;
}

export interface Platform {
  /** Answers one request under `/api/v1`; never throws. */
  fetch: (request: Request) => Promise<Response>;
  /** Runs jobs until the returned function was called and has resolved. */
  start: () => () => Promise<void>;
  /** Runs the jobs that wait, and resolves when none may run. */
  drain: () => Promise<void>;
  services: Services;
}

const base = '/api/v1';

/** The platform behind the contract: the same in the browser, in tests and as an HTTP server. */
export function createPlatform(options: PlatformOptions): Platform {
  const listeners = new Set<() => void>();
  const services: Services = {
    database: options.database,
    clock: options.clock,
    demo: options.demo,
    sessionTransport: options.sessionTransport,
    passwords: options.passwords,
    wake: () => listeners.forEach((listener) => listener()),
    onWake: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  let answering = 0;
  const runner = createJobRunner(services, jobKinds, (error) => options.onFailure?.(error, 'job'), {
    isBusy: () => answering > 0,
    sweep: async () => {
      await settleDueTasks(services);
      await tellLeadsOfOverdueTasks(services);
    },
  });
  const app = new Hono();
  for (const route of routes) {
    app.on(route.endpoint.method, base + route.endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) =>
      guarded(services, options, context.req.raw, route, context.req.param()),
    );
  }
  app.all('*', (context) => guarded(services, options, context.req.raw, null, {}));
  const fetch = async (request: Request): Promise<Response> => {
    answering += 1;
    try {
      return await app.fetch(request);
    } finally {
      answering -= 1;
    }
  };
  return { services, fetch, start: runner.start, drain: runner.drain };
}

async function guarded(
  services: Services,
  options: PlatformOptions,
  request: Request,
  route: Route | null,
  params: Record<string, string>,
): Promise<Response> {
  const requestId = newToken().slice(0, 12);
  try {
    const broken = services.demo ? await applyFaults(parseFaults(request.headers.get('x-fault')), request.method) : null;
    if (broken) return broken;
    if (route === null) throw new Problem(404, 'not-found');
    const response = await route.answer(services, request, params);
    response.headers.set('x-request-id', requestId);
    return response;
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(500, 'platform-failed');
    if (!(error instanceof Problem)) options.onFailure?.(error, requestId);
    return Response.json(problem.toDetails(requestId, new URL(request.url).pathname), {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json', 'x-request-id': requestId, 'cache-control': 'no-store' },
    });
  }
}
