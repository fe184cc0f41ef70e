import pg from 'pg';
import type { Services } from '@mocks/platform/core/context';

const channel = 'platform_wake';

/**
 * Lets processes that share one PostgreSQL wake each other's event streams and job runners. Returns what ends it.
 * A lost connection is made again; what was missed meanwhile is found by the readers' own polling.
 */
export async function shareWakes(url: string, services: Services): Promise<() => Promise<void>> {
  const own = `${process.pid}.${Math.random().toString(36).slice(2)}`;
  let relaying = false;
  let ended = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url });
    next.on('error', () => void reconnect());
    next.on('notification', ({ payload }) => {
      if (payload === own) return;
      relaying = true;
      services.wake();
      relaying = false;
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    return next;
  }

  async function reconnect(): Promise<void> {
    while (!ended) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      try {
        client = await connect();
        return;
      } catch {
        // The database is still away: try again.
      }
    }
  }

  const stop = services.onWake(() => {
    if (!relaying) client.query('select pg_notify($1, $2)', [channel, own]).catch(() => undefined);
  });
  return async () => {
    ended = true;
    stop();
    await client.end();
  };
}
