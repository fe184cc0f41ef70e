import { and, eq, gte, ilike, isNotNull, lt, max, or } from 'drizzle-orm';
import { auditFacets, listAudit } from '@/api/contract/audit';
import { auditEntries } from '@mocks/db/schema';
import { keysetPage, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { memberRoute } from '../core/route';
import { visibleChanges } from '../core/timeline';
import { dayBegins, dayEnds } from './dayBounds';
import { auditColumns, visibleAudit } from './visible';

export const auditRoutes = [
  memberRoute(listAudit, async (call) => {
    const { database, tenancy, query } = call;
    // Ids begin with their instant: they alone are the order of what happened.
    const keyset = keysetPage({
      column: auditEntries.id,
      id: auditEntries.id,
      descending: query.sort !== 'at',
      cursor: query.cursor,
      limit: query.limit,
    });
    const filter = and(
      visibleAudit(call),
      query.q ? or(ilike(auditEntries.objectLabel, likePattern(query.q)), ilike(auditEntries.actorName, likePattern(query.q))) : undefined,
      query.actorId ? eq(auditEntries.actorId, query.actorId) : undefined,
      query.action ? eq(auditEntries.action, query.action) : undefined,
      query.objectType ? eq(auditEntries.objectType, query.objectType) : undefined,
      query.objectId ? eq(auditEntries.objectId, query.objectId) : undefined,
      query.from ? gte(auditEntries.at, dayBegins(tenancy.zone, query.from)) : undefined,
      query.to ? lt(auditEntries.at, dayEnds(tenancy.zone, query.to)) : undefined,
    );
    const rows = await database
      .select(auditColumns)
      .from(auditEntries)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row.id, id: row.id }));
    const seesCost = tenancy.can('cost.read');
    return {
      items: items.map((row) => ({ ...row, changes: visibleChanges(row.changes, seesCost) })),
      ...cursors,
      ...(await totalOf(database, auditEntries, filter)),
    };
  }),

  memberRoute(auditFacets, async (call) => {
    const { database } = call;
    const visible = visibleAudit(call);
    const actors = await database
      .select({ id: auditEntries.actorId, name: max(auditEntries.actorName) })
      .from(auditEntries)
      .where(and(visible, isNotNull(auditEntries.actorId)))
      .groupBy(auditEntries.actorId)
      .orderBy(max(auditEntries.actorName))
      .limit(200);
    const kinds = await database
      .selectDistinct({ action: auditEntries.action, objectType: auditEntries.objectType })
      .from(auditEntries)
      .where(visible)
      .orderBy(auditEntries.action);
    return {
      actors: actors.flatMap(({ id, name }) => (id === null ? [] : [{ id, name: name ?? '' }])),
      actions: [...new Set(kinds.map((kind) => kind.action))],
      objectTypes: [...new Set(kinds.map((kind) => kind.objectType))].sort(),
    };
  }),
];
