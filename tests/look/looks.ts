import { type FactoryRole, factoryRoles, may } from '@/domain/rights';
import type { AppRoute } from '@tests/support/appRoutes';

export type State = 'full' | 'empty' | 'failing';

/** One photograph: a page as one person sees it. */
export interface Look {
  route: string;
  account: string | null;
  state: State;
  language: 'zh-CN' | 'en-US';
  theme: 'light' | 'dark';
  width: 1440 | 390;
}

const languages = ['zh-CN', 'en-US'] as const;
const themes = ['light', 'dark'] as const;
const widths = [1440, 390] as const;
const states = ['full', 'empty', 'failing'] as const;

/** Every route in all its looks as its main role, and once more as each other role that may see it. */
export function looksOf(routes: readonly AppRoute[]): Look[] {
  return routes.flatMap((route) => [...asMainRole(route), ...asOthers(route)]);
}

function asMainRole({ path, right, platform }: AppRoute): Look[] {
  const ofFactory = path.startsWith('/:factory');
  const shown = ofFactory ? states : platform ? (['full', 'failing'] as const) : (['full'] as const);
  return shown.flatMap((state) =>
    languages.flatMap((language) =>
      themes.flatMap((theme) =>
        widths.map((width) => ({ route: path, account: platform?.[0] ?? mainAccount(path, right, state), state, language, theme, width })),
      ),
    ),
  );
}

/** The third demo factory has nothing yet. */
function mainAccount(path: string, right: AppRoute['right'], state: State): string | null {
  if (!path.startsWith('/:factory')) return null;
  if (state === 'empty') return 'owner3';
  return factoryRoles.find((role) => right === null || may(role, right)) ?? 'owner';
}

function asOthers({ path, right, platform }: AppRoute): Look[] {
  const once = { route: path, state: 'full', language: 'zh-CN', theme: 'light', width: 1440 } as const;
  if (platform !== null) return platform.slice(1).map((account) => ({ ...once, account }));
  if (!path.startsWith('/:factory')) return [];
  const seeing: readonly FactoryRole[] = factoryRoles.filter((role) => right === null || may(role, right));
  return seeing.slice(1).map((account) => ({ ...once, account }));
}

/** Photographs that one browser can take one after the other, signed in once and with the code at hand. */
export function sittingsOf(looks: readonly Look[]): [Look, ...Look[]][] {
  const sittings = new Map<string, [Look, ...Look[]]>();
  for (const look of looks) {
    const key = [look.account, look.language, look.theme, look.width].join(' ');
    const sitting = sittings.get(key);
    if (sitting) sitting.push(look);
    else sittings.set(key, [look]);
  }
  return [...sittings.values()];
}

/** Names the picture's file. */
export function nameOf(look: Look): string {
  const page = look.route.replace(/^\//, '').replaceAll(/[/:]+/g, '-') || 'root';
  return [page, look.account ?? 'nobody', look.state, look.language, look.theme, look.width].join('_');
}
