import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { ImportReport } from '@/api/contract/importReport';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import type { JobRun } from '../../jobs/kind';
import type { RollupScope } from './scope';
import { ofJob } from './scope';

/** Amounts per currency that a tally holds under `gmv:CNY`. */
const amounts = (tally: Readonly<Record<string, number>>) =>
  Object.entries(tally)
    .filter(([name]) => name.startsWith('gmv:'))
    .map(([name, fen]) => ({ currency: name.slice(4), fen }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));

/** The report of an import whose job tallied its lines; runs when all that it prepared has been moved over. */
export async function reportOf(
  { database }: JobRun,
  scope: RollupScope,
  tally: Readonly<Record<string, number>>,
): Promise<ImportReport> {
  const of = (name: string) => tally[name] ?? 0;
  const [counted] = await rowsOf(
    database,
    sql`select count(*) as orders, count(distinct buyer_id) as buyers from orders_prepared p
      where ${ofJob(scope, 'p')} and kept_in_file > 0`,
    z.object({ orders: sqlNumber, buyers: sqlNumber }),
  );
  const setAside = Object.entries(tally)
    .filter(([name]) => name.startsWith('setAside:'))
    .map(([name, lines]) => ({ code: name.slice('setAside:'.length), lines }))
    .sort((a, b) => b.lines - a.lines || (a.code < b.code ? -1 : 1));
  return {
    file: {
      lines: of('lines'),
      kept: of('fate:kept'),
      unpaid: of('fate:unpaid'),
      refunds: of('fate:refund'),
      nettedLines: of('fate:netted'),
      nettedPairs: of('nettedPairs'),
      dropped: of('fate:dropped'),
      setAside,
      invalid: { quantity: of('fate:quantity'), price: of('fate:price'), closed: of('fate:closed') },
      duplicates: of('duplicates'),
      withoutBuyer: of('withoutBuyer'),
      orders: counted?.orders ?? 0,
      buyers: counted?.buyers ?? 0,
      pieces: of('pieces'),
      gmv: amounts(tally),
    },
    totals: await totalsOf({ database }, scope.factoryId),
  };
}

async function totalsOf({ database }: Pick<JobRun, 'database'>, factoryId: string): Promise<ImportReport['totals']> {
  const rows = await rowsOf(
    database,
    sql`select currency, grouping(currency) = 1 as overall, count(*) as orders, count(distinct buyer_id) as buyers,
        coalesce(sum(lines), 0) as lines, coalesce(sum(pieces), 0) as pieces, coalesce(sum(gmv_fen), 0) as fen
      from demand_orders where factory_id = ${factoryId} and paid and lines > 0
      group by grouping sets ((currency), ()) order by currency`,
    z.object({
      currency: z.nullable(z.string()),
      overall: z.boolean(),
      orders: sqlNumber,
      buyers: sqlNumber,
      lines: sqlNumber,
      pieces: sqlNumber,
      fen: sqlNumber,
    }),
  );
  const all = rows.find((row) => row.overall);
  return {
    orders: all?.orders ?? 0,
    buyers: all?.buyers ?? 0,
    lines: all?.lines ?? 0,
    pieces: all?.pieces ?? 0,
    gmv: rows.flatMap(({ currency, fen }) => (currency === null ? [] : [{ currency, fen }])),
  };
}
