import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { StreamMessage } from './reader';

/** Changes come in bursts (an import's progress): what they touch is read anew once per burst. */
const burstMilliseconds = 250;

/** What else shows a change of these resources. */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  settings: ['demand'],
  stores: ['demand', 'products'],
  imports: ['jobs', 'orders'],
  demand: ['orders', 'buyers', 'products', 'skuLinks', 'settings'],
  products: ['skuLinks'],
  skuLinks: ['products', 'demand'],
  mandates: ['tasks'],
  tasks: ['mandates'],
};

/** The queries that a message makes stale. */
export function staleKeys(message: StreamMessage): QueryKey[] {
  if (message.kind === 'reset') return [['session'], ['factories'], ['desk'], ['review'], ['platform']];
  const { factoryId, resource } = message.event;
  if (resource === 'session') return [['session']];
  const root = (name: string): QueryKey => ['factories', factoryId, name];
  // The platform's people read theirs over all factories.
  if (resource === 'notifications') return [root(resource), ['platform', resource]];
  // What the platform's people see of it stands under their own desks.
  const touched = [...[resource, ...(shownBy[resource] ?? []), 'home', 'audit'].map(root), ['desk', resource], ['review', resource]];
  // The factory's name, currency and zone are told with the session.
  return resource === 'settings' ? [['session'], ...touched] : touched;
}

/** Marks what messages touch as stale, once per burst; what is on show is read anew. */
export function createInvalidator(client: QueryClient): { hear: (message: StreamMessage) => void; stop: () => void } {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    const keys = [...waiting.values()];
    waiting.clear();
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  return {
    hear: (message) => {
      for (const key of staleKeys(message)) waiting.set(JSON.stringify(key), key);
      timer ??= setTimeout(flush, burstMilliseconds);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting.clear();
    },
  };
}
