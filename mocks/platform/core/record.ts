import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import type { AuditChange } from '@mocks/db/schema';
import { auditEntries, events, notifications } from '@mocks/db/schema';
import type { PlatformRole } from '@/domain/rights';
import type { MemberCall, PlatformCall } from './context';
import { newId } from './ids';

/** What acts in a factory: a member's call, or the system in a job. */
export type Acting = Pick<MemberCall<unknown, unknown, unknown>, 'database' | 'now' | 'services' | 'afterCommit'> & {
  factoryId: string;
  /** `onBehalf`: one of the platform's people, in the factory's name. */
  actor: { id: string; name: string; role: string; onBehalf?: boolean } | null;
};

/** The acting member of a call. */
export function actingOf(call: Omit<MemberCall<unknown, unknown, unknown>, 'query' | 'body'>): Acting {
  return {
    database: call.database,
    now: call.now,
    services: call.services,
    afterCommit: call.afterCommit,
    factoryId: call.tenancy.id,
    actor: { id: call.person.id, name: call.person.name, role: call.tenancy.role },
  };
}

/** One of the platform's people, acting on a factory's record; an agent acts on behalf of the factory, a reviewer does not. */
export function actingFor(
  call: Omit<PlatformCall<unknown, unknown, unknown>, 'query' | 'body'>,
  factoryId: string,
  { onBehalf }: { onBehalf: boolean },
): Acting {
  const { database, now, services, afterCommit, person } = call;
  return {
    database,
    now,
    services,
    afterCommit,
    factoryId,
    actor: { id: person.id, name: person.name, role: person.platformRole, onBehalf },
  };
}

export interface ObjectRef {
  type: string;
  id: string | null;
  label: string;
}

/** Writes what was done into the audit log, in the transaction of the act. */
export async function audit(acting: Acting, action: string, object: ObjectRef, changes: AuditChange[] = []): Promise<void> {
  await auditAll(acting, [{ action, object, changes }]);
}

/** Many entries in one statement, in their order. */
export async function auditAll(
  acting: Acting,
  entries: readonly { action: string; object: ObjectRef; changes?: AuditChange[] }[],
): Promise<void> {
  if (entries.length === 0) return;
  await acting.database.insert(auditEntries).values(
    entries.map(({ action, object, changes = [] }) => ({
      factoryId: acting.factoryId,
      id: newId(acting.now),
      at: acting.now,
      actorId: acting.actor?.id ?? null,
      actorName: acting.actor?.name ?? '',
      actorRole: acting.actor?.role ?? 'system',
      onBehalf: acting.actor?.onBehalf ?? false,
      action,
      objectType: object.type,
      objectId: object.id,
      objectLabel: object.label,
      changes,
    })),
  );
}

/**
 * Tells open pages that something changed: ids and versions only. It is told to the factory's members, to `userId`
 * alone, or to `platformRole` alone: what concerns both sides is told twice.
 */
export async function tell(
  acting: Acting,
  event: { resource: string; objectId?: string; version?: number; userId?: string; platformRole?: PlatformRole },
): Promise<void> {
  await acting.database.insert(events).values({
    id: newId(acting.now),
    factoryId: acting.factoryId,
    userId: event.userId ?? null,
    platformRole: event.platformRole ?? null,
    resource: event.resource,
    objectId: event.objectId ?? null,
    version: event.version ?? null,
    at: acting.now,
  });
  acting.afterCommit(() => acting.services.wake());
}

/** Puts a notice before a person, and tells their open pages. */
export async function notify(
  acting: Acting,
  notice: {
    userId: string;
    kind: string;
    params: Record<string, string | number>;
    objectType: string;
    objectNumber: string | null;
  },
): Promise<void> {
  await acting.database
    .insert(notifications)
    .values({ factoryId: acting.factoryId, id: newId(acting.now), at: acting.now, readAt: null, ...notice });
  await tell(acting, { resource: 'notifications', userId: notice.userId });
}

/** The fields that differ between two states of a record, for the audit log. */
export function changesBetween(before: object, after: object): AuditChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => value !== undefined && JSON.stringify(old.get(field)) !== JSON.stringify(value))
    .map(([field, value]) => ({ field, before: old.get(field) ?? null, after: value }));
}

/** Takes the next visible number of a kind in a factory, such as `D-3`; safe against parallel takers. */
export async function nextNumber(database: Database, factoryId: string, prefix: string): Promise<string> {
  const [number] = await nextNumbers(database, factoryId, prefix, 1);
  return number ?? `${prefix}-1`;
}

/** Takes so many numbers in a row. */
export async function nextNumbers(database: Database, factoryId: string, prefix: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const [row] = await rowsOf(
    database,
    sql`insert into counters (factory_id, kind, last) values (${factoryId}, ${prefix}, ${count})
        on conflict (factory_id, kind) do update set last = counters.last + ${count} returning last`,
    z.object({ last: z.number() }),
  );
  const last = row?.last ?? count;
  return Array.from({ length: count }, (_, index) => `${prefix}-${last - count + 1 + index}`);
}
