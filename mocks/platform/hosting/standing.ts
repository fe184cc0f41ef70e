import { and, asc, eq } from 'drizzle-orm';
import type { Day } from '@/domain/calendar';
import type { Floor, MandateState, MandateTerms } from '@/domain/hosting/mandate';
import { mandateStateOn } from '@/domain/hosting/mandate';
import type { WorkingHours } from '@/domain/workingTime';
import type { Database } from '@mocks/db/database';
import { factories, mandateFloors, mandates, tasks } from '@mocks/db/schema';
import { dayIn } from '../core/clock';

export type MandateRow = typeof mandates.$inferSelect;
export type TaskRow = typeof tasks.$inferSelect;
export type FactoryRow = typeof factories.$inferSelect;

/** A task with the mandate that it stands on, as both are at an instant. */
export interface Standing {
  task: TaskRow;
  mandate: MandateRow;
  floors: Floor[];
  state: MandateState;
  factory: FactoryRow;
  today: Day;
  hours: WorkingHours;
}

export function hoursOf({ zone, workingHoursStart, workingHoursEnd }: FactoryRow): WorkingHours {
  return { zone, start: workingHoursStart, end: workingHoursEnd };
}

export async function floorsOf(database: Database, factoryId: string, mandateId: string): Promise<Floor[]> {
  return database
    .select({ productId: mandateFloors.productId, skuId: mandateFloors.skuId, floorLi: mandateFloors.floorLi })
    .from(mandateFloors)
    .where(and(eq(mandateFloors.factoryId, factoryId), eq(mandateFloors.mandateId, mandateId)))
    .orderBy(asc(mandateFloors.id));
}

export function termsOf(mandate: MandateRow, floors: readonly Floor[]): MandateTerms {
  const { scopes, storeIds, askAboveBp, neverAboveBp, fromDay, toDay } = mandate;
  const productIds = [...new Set(floors.map(({ productId }) => productId))];
  return { scopes, storeIds, productIds, floors, askAboveBp, neverAboveBp, fromDay, toDay };
}

export async function factoryOf(database: Database, factoryId: string): Promise<FactoryRow | null> {
  const [row] = await database.select().from(factories).where(eq(factories.id, factoryId));
  return row ?? null;
}

/**
 * Finds a task with its mandate. With `lock` nobody else acts on the task, and the mandate stays as it is, until the
 * transaction ends. Locks are taken mandate first, then task, then prices: whoever takes several keeps this order.
 */
export async function standingOf(
  database: Database,
  { factoryId, id }: { factoryId: string; id: string },
  now: string,
  lock: boolean,
): Promise<Standing | null> {
  const ofTask = and(eq(tasks.factoryId, factoryId), eq(tasks.id, id));
  const [seen] = await database.select({ mandateId: tasks.mandateId }).from(tasks).where(ofTask);
  if (seen === undefined) return null;
  const findMandate = database
    .select()
    .from(mandates)
    .where(and(eq(mandates.factoryId, factoryId), eq(mandates.id, seen.mandateId)));
  const [mandate] = await (lock ? findMandate.for('share') : findMandate);
  const findTask = database.select().from(tasks).where(ofTask);
  const [task] = await (lock ? findTask.for('update') : findTask);
  const factory = await factoryOf(database, factoryId);
  if (mandate === undefined || task === undefined || factory === null) return null;
  const today = dayIn(factory.zone, now);
  const floors = await floorsOf(database, factoryId, mandate.id);
  return { task, mandate, floors, state: mandateStateOn(mandate, today), factory, today, hours: hoursOf(factory) };
}
