import type { AuditFilters } from '@/api/audit';
import type { MemberFilters } from '@/api/members';
import type { NotificationFilters } from '@/api/notifications';

const memberSorts = ['name', '-name', 'lastSeenAt', '-lastSeenAt', 'joinedAt', '-joinedAt'] as const;
export const pageSize = 50;

const wordIn = (search: URLSearchParams, name: string) => search.get(name) || undefined;
const dayIn = (search: URLSearchParams, name: string) => /^\d{4}-\d\d-\d\d$/.exec(search.get(name) ?? '')?.[0];

/** Leaves out what is not given, so that equal filters make equal query keys. */
function given<T extends object>(filters: T): Partial<T> {
  const kept: Partial<T> = { ...filters };
  for (const name in kept) if (kept[name] === undefined) delete kept[name];
  return kept;
}

/** The filters of the members list as they stand in the address. */
export function memberFiltersOf(search: URLSearchParams): MemberFilters {
  const sort = memberSorts.find((one) => one === search.get('sort'));
  return { limit: pageSize, ...given({ q: wordIn(search, 'q'), sort, cursor: wordIn(search, 'cursor') }) };
}

/** The filters of the audit log as they stand in the address. */
export function auditFiltersOf(search: URLSearchParams): AuditFilters {
  return {
    limit: pageSize,
    ...given({
      q: wordIn(search, 'q'),
      actorId: wordIn(search, 'actor'),
      action: wordIn(search, 'action'),
      objectType: wordIn(search, 'object'),
      from: dayIn(search, 'since'),
      to: dayIn(search, 'until'),
      cursor: wordIn(search, 'cursor'),
    }),
  };
}

/** The filters of the notices' page: unread ones, unless all are asked for. */
export function notificationFiltersOf(search: URLSearchParams): NotificationFilters {
  return {
    limit: pageSize,
    ...given({ unread: search.get('show') === 'all' ? undefined : true, cursor: wordIn(search, 'cursor') }),
  };
}
