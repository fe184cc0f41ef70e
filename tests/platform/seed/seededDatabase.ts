import type { OpenDatabase } from '@mocks/db/open';
import { seedDemo } from '@mocks/db/seed/seed';
import { openTestDatabase } from '@tests/support/database';
import { testNow } from '@tests/support/platform';

/** An embedded database with the small demo as it is on the day of every test. */
export async function openSeeded(): Promise<OpenDatabase> {
  const open = await openTestDatabase('pglite');
  await seedDemo(open.database, { size: 'small', now: testNow });
  return open;
}
