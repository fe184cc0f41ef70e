import { and, eq, gt } from 'drizzle-orm';
import { pollEvents, streamEvents } from '@/api/contract/events';
import { sessions } from '@mocks/db/schema';
import { hashOf } from '../core/hash';
import { Problem } from '../core/problem';
import { openRoute } from '../core/route';
import { oldestPlace, placeAt, withOverlap } from './place';
import { eventsAfter, mostAtOnce } from './read';
import { eventStream } from './stream';

const placePattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function every(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
}

export const eventRoutes = [
  openRoute(streamEvents, async ({ services, request, person }) => {
    if (person === null) throw new Problem(401, 'not-signed-in');
    const { database, clock } = services;
    const tokenHash = hashOf(services.sessionTransport.read(request) ?? '');
    const seen = request.headers.get('last-event-id');
    const stream = eventStream(
      {
        read: (after) => eventsAfter(database, person, after),
        stands: async () => {
          const standing = and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, clock.now()));
          const rows = await database.select({ userId: sessions.userId }).from(sessions).where(standing);
          return rows.length > 0;
        },
        now: clock.now,
        onWake: services.onWake,
        every,
        signal: request.signal,
      },
      seen !== null && placePattern.test(seen) ? seen : null,
    );
    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Proxies must hand each message on at once.
        'x-accel-buffering': 'no',
      },
    });
  }),

  openRoute(pollEvents, async ({ database, person, query, now }) => {
    if (person === null) throw new Problem(401, 'not-signed-in');
    const place = placeAt(now);
    if (query.after === undefined) return { items: [], place, reset: false };
    if (query.after < oldestPlace(now)) return { items: [], place, reset: true };
    const items = await eventsAfter(database, person, withOverlap(query.after));
    // Too much to tell one by one: reading everything anew is shorter.
    if (items.length >= mostAtOnce) return { items: [], place, reset: true };
    const last = items.at(-1)?.id ?? query.after;
    return { items, place: last > query.after ? last : query.after, reset: false };
  }),
];
