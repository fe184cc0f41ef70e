import { and, asc, count, eq } from 'drizzle-orm';
import { deleteSavedView, listSavedViews, saveView } from '@/api/contract/savedViews';
import type { SavedView } from '@/api/contract/savedViews';
import { viewResources } from '@/api/contract/savedViews';
import { savedViews } from '@mocks/db/schema';
import { newId } from '../core/ids';
import { Problem } from '../core/problem';
import { memberRoute, recordRoute } from '../core/route';

type ViewRow = typeof savedViews.$inferSelect;

/** More than anybody finds again in a row of tabs. */
const mostViews = 20;

function present(row: ViewRow): SavedView {
  const resource = viewResources.find((name) => name === row.resource) ?? 'products';
  return { id: row.id, resource, name: row.name, query: row.query, createdAt: row.createdAt };
}

export const savedViewRoutes = [
  memberRoute(listSavedViews, async ({ database, tenancy, person, query }) => {
    const rows = await database
      .select()
      .from(savedViews)
      .where(
        and(eq(savedViews.factoryId, tenancy.id), eq(savedViews.userId, person.id), eq(savedViews.resource, query.resource)),
      )
      .orderBy(asc(savedViews.id));
    return { items: rows.map(present) };
  }),

  memberRoute(saveView, async ({ database, tenancy, person, body, now }) => {
    const own = and(
      eq(savedViews.factoryId, tenancy.id),
      eq(savedViews.userId, person.id),
      eq(savedViews.resource, body.resource),
    );
    const [kept] = await database.select({ views: count() }).from(savedViews).where(own);
    const [known] = await database.select({ id: savedViews.id }).from(savedViews).where(and(own, eq(savedViews.name, body.name)));
    if (!known && (kept?.views ?? 0) >= mostViews) throw new Problem(409, 'too-many-views', { params: { most: mostViews } });
    const [row] = await database
      .insert(savedViews)
      .values({ factoryId: tenancy.id, id: newId(now), userId: person.id, createdAt: now, ...body })
      .onConflictDoUpdate({
        target: [savedViews.factoryId, savedViews.userId, savedViews.resource, savedViews.name],
        set: { query: body.query },
      })
      .returning();
    if (!row) throw new Problem(409, 'changed-meanwhile');
    return present(row);
  }),

  recordRoute(deleteSavedView, {
    load: async ({ database, params, person }) => {
      const [row] = await database
        .select()
        .from(savedViews)
        .where(
          and(eq(savedViews.factoryId, params.factoryId), eq(savedViews.id, params.id), eq(savedViews.userId, person.id)),
        );
      return row ?? null;
    },
    handle: async ({ database }, row) => {
      await database.delete(savedViews).where(and(eq(savedViews.factoryId, row.factoryId), eq(savedViews.id, row.id)));
      return undefined;
    },
  }),
];
