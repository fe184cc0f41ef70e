import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { jobs } from '@mocks/db/schema';
import { later } from '../core/clock';

/** A runner that dies loses its job so long after its last step; each step renews the lease. */
export const leaseMilliseconds = 10_000;

/** Runners that claim at the same moment do so one after the other. */
const claimLock = 716_021_689;

export interface Claim {
  factoryId: string;
  id: string;
}

/**
 * Takes the oldest job that may run: the first unfinished of its lane, and nobody's or one whose lease ran out.
 * Null when there is none.
 */
export async function claimJob(database: Database, owner: string, now: string): Promise<Claim | null> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${claimLock})`);
    const [row] = await rowsOf(
      transaction,
      sql`select factory_id as "factoryId", id from jobs
        where state in ('queued', 'running') and (lease_until is null or lease_until <= ${now})
          and not exists (
            select 1 from jobs other
            where other.factory_id = jobs.factory_id and other.lane = jobs.lane and other.id <> jobs.id
              and other.state in ('queued', 'running') and (other.state = 'running' or other.id < jobs.id)
          )
        order by id limit 1 for update skip locked`,
      z.object({ factoryId: z.string(), id: z.string() }),
    );
    if (!row) return null;
    await transaction
      .update(jobs)
      .set({ state: 'running', leaseOwner: owner, leaseUntil: later(now, leaseMilliseconds) })
      .where(and(eq(jobs.factoryId, row.factoryId), eq(jobs.id, row.id)));
    return row;
  });
}

/** Gives a job back unfinished, so that another runner need not wait for the lease to run out. */
export async function releaseJob(database: Database, claim: Claim, owner: string): Promise<void> {
  await database
    .update(jobs)
    .set({ leaseUntil: null, leaseOwner: null })
    .where(and(eq(jobs.factoryId, claim.factoryId), eq(jobs.id, claim.id), eq(jobs.leaseOwner, owner)));
}
