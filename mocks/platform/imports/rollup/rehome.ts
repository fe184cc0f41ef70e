import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import type { Phase } from './phase';
import { firstId } from './phase';
import { standingAfter, standingBefore } from './scope';

const moved = z.object({ taken: sqlNumber, last: z.nullable(z.string()) });

/**
 * Lines that the import saw but that hang on an import which does not count are hung on it. Both are out of sight until
 * the job is through, so nothing shows.
 */
export const adoptLines: Phase = {
  name: 'adopt-lines',
  size: { first: 1_000, most: 8_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const { factoryId, importId } = scope;
    const [row] = await rowsOf(
      run.database,
      sql`with chunk as materialized (
          select line_id from import_lines where factory_id = ${factoryId} and import_id = ${importId} and line_id > ${after}
          order by line_id limit ${size}
        ), moving as materialized (
          select l.id, l.import_id as former from chunk
          join order_lines l on l.factory_id = ${factoryId} and l.id = chunk.line_id
          where l.import_id not in ${standingBefore(scope)}
        ), hung as (
          update order_lines l set import_id = ${importId} from moving where l.factory_id = ${factoryId} and l.id = moving.id
        ), seen as (
          update import_lines s set import_id = moving.former from moving
          where s.factory_id = ${factoryId} and s.line_id = moving.id and s.import_id = ${importId}
        )
        select (select count(*) from chunk) as taken, (select line_id from chunk order by line_id desc limit 1) as last`,
      moved,
    );
    return { after: row === undefined || row.taken < size ? null : row.last };
  },
};

/** Lines of an import that is being undone are hung on another standing import that saw them; they count before and after. */
export const handOverLines: Phase = {
  name: 'hand-over-lines',
  size: { first: 100, most: 2_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const { factoryId, importId } = scope;
    const [row] = await rowsOf(
      run.database,
      sql`with chunk as materialized (
          select order_id from import_orders where factory_id = ${factoryId} and import_id = ${importId} and order_id > ${after}
          order by order_id limit ${size}
        ), moving as materialized (
          select l.id, heir.import_id as heir from chunk
          join order_lines l on l.factory_id = ${factoryId} and l.order_id = chunk.order_id and l.import_id = ${importId}
          cross join lateral (
            select s.import_id from import_lines s
            where s.factory_id = ${factoryId} and s.line_id = l.id and s.import_id in ${standingAfter(scope)}
            order by s.import_id limit 1
          ) heir
        ), hung as (
          update order_lines l set import_id = moving.heir from moving where l.factory_id = ${factoryId} and l.id = moving.id
        ), seen as (
          update import_lines s set import_id = ${importId} from moving
          where s.factory_id = ${factoryId} and s.line_id = moving.id and s.import_id = moving.heir
        )
        select (select count(*) from chunk) as taken, (select order_id from chunk order by order_id desc limit 1) as last`,
      moved,
    );
    return { after: row === undefined || row.taken < size ? null : row.last, orders: row?.taken ?? 0 };
  },
};
