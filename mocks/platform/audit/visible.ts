import type { SQL } from 'drizzle-orm';
import { and, eq, or, sql } from 'drizzle-orm';
import { auditEntries } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';

/** Which entries of the factory's audit log a member may see: all, their own, or also those on objects they touched. */
export function visibleAudit({ tenancy, person }: Pick<MemberCall<unknown, unknown, unknown>, 'tenancy' | 'person'>): SQL | undefined {
  const ofFactory = eq(auditEntries.factoryId, tenancy.id);
  if (tenancy.can('audit.readAll')) return ofFactory;
  const own = eq(auditEntries.actorId, person.id);
  if (!tenancy.can('audit.readTouched')) return and(ofFactory, own);
  const touched = sql`exists (select 1 from audit_entries as mine
    where mine.factory_id = ${tenancy.id} and mine.actor_id = ${person.id}
      and mine.object_type = ${auditEntries.objectType} and mine.object_id = ${auditEntries.objectId})`;
  return and(ofFactory, or(own, touched));
}

/** An entry as the API shows it. */
export const auditColumns = {
  id: auditEntries.id,
  at: auditEntries.at,
  action: auditEntries.action,
  actorId: auditEntries.actorId,
  actorName: auditEntries.actorName,
  actorRole: auditEntries.actorRole,
  onBehalf: auditEntries.onBehalf,
  objectType: auditEntries.objectType,
  objectId: auditEntries.objectId,
  objectLabel: auditEntries.objectLabel,
  changes: auditEntries.changes,
};
