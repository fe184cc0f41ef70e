import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineFate } from '@/domain/orders/lineFate';
import { orderStatuses } from '@/domain/orders/status';
import { lineFateSql } from '@mocks/platform/imports/rollup/fate';
import { givenRows } from '@mocks/platform/imports/sql';
import { rowsOf } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import * as z from 'zod/mini';

describe.each(databaseKinds)('the fate of a line on %s', (kind) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
  });
  afterAll(() => open.close());

  test("is the domain's, in every combination", async () => {
    const cases = [-2, 0, 3].flatMap((quantity) =>
      [-1, 0, 5].flatMap((unitPriceLi) =>
        [null, ...orderStatuses].flatMap((status) =>
          [true, false].flatMap((netted) =>
            [true, false].flatMap((setAside) =>
              [true, false].map((dropped) => ({ quantity, unitPriceLi, status, netted, setAside, dropped })),
            ),
          ),
        ),
      ),
    );
    const fate = lineFateSql({
      quantity: sql`quantity`,
      unitPriceLi: sql`"unitPriceLi"`,
      status: sql`status`,
      netted: sql`netted`,
      setAside: sql`"setAside"`,
      dropped: sql`dropped`,
    });
    const rows = await rowsOf(
      open.database,
      sql`select ${fate} as fate from ${givenRows(cases, 'quantity integer, "unitPriceLi" bigint, status text, netted boolean, "setAside" boolean, dropped boolean')}`,
      z.object({ fate: z.string() }),
    );
    expect(rows.map((row) => row.fate)).toEqual(cases.map((line) => (line.dropped ? 'dropped' : lineFate(line))));
  });
});
