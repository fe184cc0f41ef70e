import { and, eq, ilike, inArray, or } from 'drizzle-orm';
import { factorySortFields, getFactory, listFactories } from '@/api/contract/factories';
import { rightsOf } from '@/domain/rights';
import { factories, memberships } from '@mocks/db/schema';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { Problem, notFound } from '../core/problem';
import { memberRoute, openRoute } from '../core/route';

const sortColumns = { number: factories.number, name: factories.name };

export const factoryRoutes = [
  openRoute(listFactories, async ({ database, person, query }) => {
    if (person === null) throw new Problem(401, 'not-signed-in');
    const { field, descending } = sortOf(query.sort, 'number', factorySortFields);
    const keyset = keysetPage({ column: sortColumns[field], id: factories.id, descending, cursor: query.cursor, limit: query.limit });
    const own = database.select({ id: memberships.factoryId }).from(memberships).where(eq(memberships.userId, person.id));
    const filter = and(
      inArray(factories.id, own),
      query.q ? or(ilike(factories.name, likePattern(query.q)), ilike(factories.number, likePattern(query.q))) : undefined,
    );
    const rows = await database
      .select({
        id: factories.id,
        number: factories.number,
        name: factories.name,
        currency: factories.currency,
        zone: factories.zone,
        role: memberships.role,
      })
      .from(factories)
      .innerJoin(memberships, and(eq(memberships.factoryId, factories.id), eq(memberships.userId, person.id)))
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return {
      items: items.map((row) => ({ ...row, capabilities: rightsOf(row.role) })),
      ...cursors,
      ...(await totalOf(database, factories, filter)),
    };
  }),

  memberRoute(getFactory, async ({ database, tenancy }) => {
    const [row] = await database
      .select({ createdAt: factories.createdAt, version: factories.version })
      .from(factories)
      .where(eq(factories.id, tenancy.id));
    if (!row) throw notFound();
    const { id, number, name, currency, zone, role } = tenancy;
    return { id, number, name, currency, zone, role, capabilities: rightsOf(role), ...row };
  }),
];
