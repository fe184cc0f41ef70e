import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { OpenDatabase } from '@mocks/db/open';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { databaseKinds, openTestDatabase } from '@tests/support/database';

describe.each(databaseKinds)('a test database on %s', (kind) => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
  });
  afterAll(() => open.close());

  it('is migrated', async () => {
    const [counted] = await rowsOf(
      open.database,
      sql`select count(*) as n from schema_migrations`,
      z.object({ n: sqlNumber }),
    );
    expect(counted?.n).toBeGreaterThan(0);
  });

  it('rolls back a failed transaction', async () => {
    await open.database.execute(sql`create table scratch (id int)`);
    const failed = open.database.transaction(async (transaction) => {
      await transaction.execute(sql`insert into scratch values (1)`);
      throw new Error('not today');
    });
    await expect(failed).rejects.toThrow('not today');
    const rows = await rowsOf(open.database, sql`select id from scratch`, z.object({ id: z.number() }));
    expect(rows).toEqual([]);
  });
});
