import { and, eq, sql } from 'drizzle-orm';
import type { Store } from '@/api/contract/stores';
import { storeHealth } from '@/domain/storeHealth';
import type { HolidaySpan } from '@/domain/storeHoliday';
import { storeStatusOn } from '@/domain/storeHoliday';

import type { Database } from '@mocks/db/database';
import type { stores } from '@mocks/db/schema';
import { listings } from '@mocks/db/schema';

export type StoreRow = typeof stores.$inferSelect;

export function holidayOf(row: StoreRow): HolidaySpan | null {
  return row.holidayFrom !== null && row.holidayTo !== null ? { from: row.holidayFrom, to: row.holidayTo } : null;
}

/** A store as the API shows it on a day of its factory: a holiday that has begun or ended already shows. */
export function presentStore(row: StoreRow, liveListings: number, today: string): Store {
  const holiday = holidayOf(row);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    name: row.name,
    channel: row.channel,
    status: storeStatusOn(row.status, holiday, today),
    brand: row.brand,
    introduction: row.introduction,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    dispatchPromiseHours: row.dispatchPromiseHours,
    freeSample: row.freeSample,
    lightCustomisation: row.lightCustomisation,
    holiday: holiday && holiday.to >= today ? { ...holiday, note: row.holidayNote } : null,
    liveListings,
    // Dispatch times and enquiries have no source yet: health says so instead of showing a figure.
    health: storeHealth({ dispatched: null, answered: null }),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** How many listings are live in each store of the factory. */
export async function liveListingsByStore(database: Database, factoryId: string): Promise<Map<string, number>> {
  const rows = await database
    .select({ storeId: listings.storeId, live: sql<number>`count(*)::int` })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), eq(listings.status, 'live')))
    .groupBy(listings.storeId);
  return new Map(rows.map((row) => [row.storeId, row.live]));
}
