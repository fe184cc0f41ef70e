import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { DeskTab, DeskTaskSummary } from '@/api/contract/desk';
import { countDeskTasks, listDeskTasks } from '@/api/contract/desk';
import { openTaskStates, statesOfTurn, taskStates } from '@/domain/hosting/taskStates';
import { factories, tasks } from '@mocks/db/schema';
import type { PlatformPerson } from '../../core/context';
import { keysetPage, sortOf, totalOf } from '../../core/keyset';
import { platformRoute } from '../../core/route';
import type { FactoryRow, TaskRow } from '../standing';
import { presentTask } from '../tasks/present';
import { overdueAt } from '../tasks/overdue';
import { withinReach } from './reach';

export function presentDeskSummary(
  row: TaskRow,
  { id, number, name, currency, zone }: Pick<FactoryRow, 'id' | 'number' | 'name' | 'currency' | 'zone'>,
  now: string,
): DeskTaskSummary {
  return { ...presentTask(row, now), factory: { id, number, name, currency, zone }, assigneeId: row.assigneeId };
}

const closedStates = taskStates.filter((state) => !openTaskStates.some((open) => open === state));

/** What a tab holds: an agent's own, what nobody has; a lead's tabs are over all agents. */
export function inTab(tab: DeskTab, person: PlatformPerson, now: string): SQL | undefined {
  const own = person.platformRole === 'lead' ? isNotNull(tasks.assigneeId) : eq(tasks.assigneeId, person.id);
  const platformsTurn = statesOfTurn('platform').filter((state) => state !== 'offered');
  const tabs: Readonly<Record<DeskTab, SQL | undefined>> = {
    mine: and(own, inArray(tasks.state, platformsTurn)),
    free: eq(tasks.state, 'offered'),
    waiting: and(own, inArray(tasks.state, statesOfTurn('factory'))),
    overdue: and(or(own, eq(tasks.state, 'offered')), inArray(tasks.state, statesOfTurn('platform')), overdueAt(now)),
    done: and(own, inArray(tasks.state, closedStates)),
  };
  return tabs[tab];
}

const ofFactory = (number: string | undefined) =>
  number === undefined ? undefined : sql`${tasks.factoryId} = (select ${factories.id} from ${factories} where ${factories.number} = ${number})`;

const sortColumns = { dueAt: tasks.dueAt, updatedAt: tasks.updatedAt };

export const listDeskRoute = platformRoute(listDeskTasks, async ({ database, person, query, now }) => {
  const { field, descending } = sortOf(query.sort, 'dueAt', ['dueAt', 'updatedAt']);
  const keyset = keysetPage({ column: sortColumns[field], id: tasks.id, descending, cursor: query.cursor, limit: query.limit });
  const filter = and(
    withinReach(now),
    query.tab ? inTab(query.tab, person, now) : undefined,
    ofFactory(query.factory),
    query.number ? eq(tasks.number, query.number) : undefined,
    query.kind ? inArray(tasks.kind, query.kind) : undefined,
    query.agentId ? eq(tasks.assigneeId, query.agentId) : undefined,
    query.open === undefined ? undefined : inArray(tasks.state, query.open ? [...openTaskStates] : closedStates),
  );
  const rows = await database
    .select()
    .from(tasks)
    .where(and(filter, keyset.condition))
    .orderBy(...keyset.order)
    .limit(keyset.take);
  const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
  const factoryRows =
    items.length === 0
      ? []
      : await database.select().from(factories).where(inArray(factories.id, [...new Set(items.map((row) => row.factoryId))]));
  return {
    items: items.flatMap((row) => {
      const factory = factoryRows.find(({ id }) => id === row.factoryId);
      return factory === undefined ? [] : [presentDeskSummary(row, factory, now)];
    }),
    ...cursors,
    ...(await totalOf(database, tasks, filter)),
  };
});

export const countDeskRoute = platformRoute(countDeskTasks, async ({ database, person, query, now }) => {
  const counted = (tab: DeskTab) => sql<number>`(count(*) filter (where ${inTab(tab, person, now)}))::int`;
  const [row] = await database
    .select({ mine: counted('mine'), free: counted('free'), waiting: counted('waiting'), overdue: counted('overdue'), done: counted('done') })
    .from(tasks)
    .where(and(withinReach(now), ofFactory(query.factory)));
  return row ?? { mine: 0, free: 0, waiting: 0, overdue: 0, done: 0 };
});
