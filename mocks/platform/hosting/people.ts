import { and, eq, inArray } from 'drizzle-orm';
import type { FactoryRole } from '@/domain/rights';
import { memberships } from '@mocks/db/schema';
import type { Acting } from '../core/record';
import { notify } from '../core/record';

interface Notice {
  kind: string;
  params: Record<string, string | number>;
  objectType: 'task' | 'mandate' | 'product';
  objectNumber: string;
}

/** Tells the factory's members of some roles, and single persons; nobody twice, and nobody of their own act. */
export async function notifyRoles(
  acting: Acting,
  { roles, also = [] }: { roles: readonly FactoryRole[]; also?: readonly string[] },
  notice: Notice,
): Promise<number> {
  const rows = await acting.database
    .select({ userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.factoryId, acting.factoryId), inArray(memberships.role, ['owner', 'merchandiser', 'planner', 'marketer'])));
  const told = rows.filter(({ userId, role }) => roles.includes(role) || also.includes(userId));
  const people = [...new Set(told.map(({ userId }) => userId))].filter((userId) => userId !== acting.actor?.id);
  for (const userId of people) await notify(acting, { userId, ...notice });
  return people.length;
}
