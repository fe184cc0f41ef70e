import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

/** What a job of the orders' lane works for: its import joins the standing ones, leaves them, or neither. */
export interface RollupScope {
  factoryId: string;
  jobId: string;
  importId: string | null;
  change: 'joins' | 'leaves' | 'none';
}

/** Ids of the imports that count now. Only jobs of this lane change which, so it holds for a whole job. */
export function standingBefore({ factoryId }: RollupScope): SQL {
  return sql`(select id from imports where factory_id = ${factoryId} and state = 'published')`;
}

/** Ids of the imports that will count once the job is through. */
export function standingAfter({ factoryId, importId, change }: RollupScope): SQL {
  const published = sql`factory_id = ${factoryId} and state = 'published'`;
  if (importId === null || change === 'none') return sql`(select id from imports where ${published})`;
  if (change === 'leaves') return sql`(select id from imports where ${published} and id <> ${importId})`;
  return sql`(select id from imports where ${published} or (factory_id = ${factoryId} and id = ${importId}))`;
}

/** `factory_id` and `job_id` of a table of prepared rows. */
export function ofJob({ factoryId, jobId }: RollupScope, table: string): SQL {
  const name = sql.raw(table);
  return sql`${name}.factory_id = ${factoryId} and ${name}.job_id = ${jobId}`;
}
