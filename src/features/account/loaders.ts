import { auditQueries } from '@/api/audit';
import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import { memberQueries } from '@/api/members';
import { notificationQueries, platformNotificationQueries } from '@/api/notifications';
import type { PageLoader } from '@/api/page';
import { settingsQueries } from '@/api/settings';
import { auditFiltersOf, memberFiltersOf, notificationFiltersOf } from './listFilters';

export const loadMembers: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(
    fetchAhead(memberQueries.list(factory.id, memberFiltersOf(new URL(request.url).searchParams))),
    fetchAhead(memberQueries.invitations(factory.id)),
  );
};

export const loadSettings: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(
    fetchAhead(settingsQueries.get(factory.id)),
    fetchAhead(settingsQueries.setAside(factory.id)),
    fetchAhead(settingsQueries.priceBands(factory.id)),
  );
};

export const loadAudit: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(
    fetchAhead(auditQueries.list(factory.id, auditFiltersOf(new URL(request.url).searchParams))),
    fetchAhead(auditQueries.facets(factory.id)),
  );
};

export const loadNotifications: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  const filters = notificationFiltersOf(new URL(request.url).searchParams);
  return soon(fetchAhead(notificationQueries(factory.id).list(filters)));
};

export const loadPlatformNotifications: PageLoader = async ({ request }) => {
  const filters = notificationFiltersOf(new URL(request.url).searchParams);
  return soon(fetchAhead(platformNotificationQueries.list(filters)));
};
