import { and, desc, eq, inArray } from 'drizzle-orm';
import type { BodyOf } from '@/api/contract/endpoint';
import type { PriceBands, updatePriceBands } from '@/api/contract/priceBands';
import { categories } from '@/domain/categories';
import { edgesOn } from '@/domain/priceBands';
import type { Database } from '@mocks/db/database';
import { jobs, priceBands } from '@mocks/db/schema';
import { dayIn } from '../core/clock';
import { invalidField } from '../core/problem';
import type { Acting } from '../core/record';
import { enqueueRecount, recountKindName } from '../imports/rollup/recount';
import type { FactoryRow } from './present';

type EdgesRow = typeof priceBands.$inferSelect;
type Change = BodyOf<typeof updatePriceBands>;

function edgesOf(database: Database, { id, currency }: FactoryRow): Promise<EdgesRow[]> {
  return database
    .select()
    .from(priceBands)
    .where(and(eq(priceBands.factoryId, id), eq(priceBands.currency, currency)))
    .orderBy(priceBands.category, priceBands.fromDay);
}

/** Every category with the edges that hold today and the factory's own ones. */
export async function presentPriceBands(database: Database, row: FactoryRow, now: string): Promise<PriceBands> {
  const all = await edgesOf(database, row);
  const today = dayIn(row.zone, now);
  const [recount] = await database
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.factoryId, row.id),
        eq(jobs.kind, recountKindName),
        eq(jobs.objectLabel, 'price-bands'),
        inArray(jobs.state, ['queued', 'running']),
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(1);
  return {
    version: row.version,
    currency: row.currency,
    items: categories.map((category) => {
      const known = all.filter((edges) => edges.category === category);
      const current = edgesOn(known, today);
      return {
        category,
        current: current && { ...shown(current), origin: current.origin, settled: current.settled },
        own: known.filter(({ origin }) => origin === 'own').map(shown),
      };
    }),
    recountJobId: recount?.id ?? null,
  };
}

const shown = ({ fromDay, midLi, highLi }: EdgesRow) => ({ fromDay, midLi, highLi });

const inWords = ({ fromDay, midLi, highLi }: Pick<EdgesRow, 'fromDay' | 'midLi' | 'highLi'>) =>
  `${fromDay}: ${midLi / 1000} / ${highLi / 1000}`;

/** Refuses edges that do not rise, and two of one day. */
export function checkEdges({ own }: Change): void {
  own.forEach(({ fromDay, midLi, highLi }, index) => {
    if (highLi <= midLi) throw invalidField(`/own/${index}/highLi`, 'band-not-above');
    if (own.findIndex((other) => other.fromDay === fromDay) < index) throw invalidField(`/own/${index}/fromDay`, 'band-day-twice');
  });
}

/** How a category's own edges would change, for the audit log; empty when they would not. */
export async function bandChanges(database: Database, row: FactoryRow, { category, own }: Change) {
  const known = (await edgesOf(database, row)).filter((edges) => edges.category === category && edges.origin === 'own');
  const byDay = [...own].sort((a, b) => a.fromDay.localeCompare(b.fromDay));
  const [before, after] = [known.map(inWords), byDay.map(inWords)];
  if (before.join() === after.join()) return [];
  return [
    { field: 'category', before: null, after: category },
    { field: 'priceBands', before, after },
  ];
}

/** Writes a category's own edges and queues that its orders are counted anew. */
export async function writeOwnEdges(acting: Acting, row: FactoryRow, { category, own }: Change): Promise<void> {
  const { database, factoryId, now } = acting;
  const ofCategory = { factoryId, currency: row.currency, category, origin: 'own' as const };
  await database
    .delete(priceBands)
    .where(
      and(
        eq(priceBands.factoryId, factoryId),
        eq(priceBands.currency, row.currency),
        eq(priceBands.category, category),
        eq(priceBands.origin, 'own'),
      ),
    );
  if (own.length > 0) {
    await database.insert(priceBands).values(own.map((edges) => ({ ...ofCategory, ...edges, settled: true, updatedAt: now, version: 1 })));
  }
  await enqueueRecount(acting, 'price-bands', { categories: [category] });
}
