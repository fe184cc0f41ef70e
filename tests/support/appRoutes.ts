import { createServer } from 'vite';
import { builtinEnvironments } from 'vitest/runtime';
import * as z from 'zod/mini';
import type { PlatformRole } from '@/domain/rights';
import { allRights, platformRoles, type Right } from '@/domain/rights';

export interface AppRoute {
  /** As the router has it, such as `/:factory/stores/:number`. */
  path: string;
  /** What a role needs to see it; null where everybody sees the page. */
  right: Right | null;
  /** Which of the platform's own people see it; null for everybody else's pages. Their demo accounts are called so. */
  platform: PlatformRole[] | null;
}

interface ReadRoute {
  path?: string | undefined;
  handle?: unknown;
  children?: ReadRoute[] | undefined;
}

const routeShape: z.ZodMiniType<ReadRoute> = z.lazy(() =>
  z.object({
    path: z.optional(z.string()),
    handle: z.optional(z.unknown()),
    children: z.optional(z.array(routeShape)),
  }),
);
const routesModule = z.object({ appRoutes: z.custom<() => unknown>((value) => typeof value === 'function') });
const handleShape = z.object({ right: z.string() });
const platformShape = z.object({ platform: z.array(z.enum(platformRoles)) });

/**
 * Every page of the app, read from the router itself (`src/app/routes.tsx`), so that none can be left out by those who
 * walk all of them. Loads the app's modules in Node; no page is rendered.
 */
export async function readAppRoutes(): Promise<AppRoute[]> {
  // Some modules look at the window when they are loaded.
  const page = await builtinEnvironments.jsdom.setup(globalThis, {});
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    resolve: { tsconfigPaths: true },
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { appRoutes } = routesModule.parse(await server.ssrLoadModule('/src/app/routes.tsx'));
    return collect(z.array(routeShape).parse(appRoutes()), '').filter(({ path }) => !path.includes('*'));
  } finally {
    await server.close();
    await page.teardown(globalThis);
  }
}

function collect(routes: readonly ReadRoute[], parent: string): AppRoute[] {
  return routes.flatMap((route) => {
    const path = join(parent, route.path ?? '');
    const own = route.children ? collect(route.children, path) : [];
    const isPage = route.children === undefined || route.handle !== undefined;
    return isPage ? [{ path: path || '/', right: rightOf(route), platform: platformOf(route) }, ...own] : own;
  });
}

function rightOf(route: ReadRoute): Right | null {
  const named = handleShape.safeParse(route.handle);
  return allRights.find((right) => named.success && right === named.data.right) ?? null;
}

function platformOf(route: ReadRoute): PlatformRole[] | null {
  const named = platformShape.safeParse(route.handle);
  return named.success ? named.data.platform : null;
}

function join(parent: string, path: string): string {
  if (path.startsWith('/')) return path;
  return path === '' ? parent : `${parent === '/' ? '' : parent}/${path}`;
}
