/**
 * Who may call what, written by hand from the table of rights, not derived from it: the walk holds the platform
 * against this. An endpoint that is missing here fails the walk.
 */
export type Walker = 'owner' | 'merchandiser' | 'planner' | 'marketer' | 'agent' | 'lead' | 'reviewer';

const everyone: readonly Walker[] = ['owner', 'merchandiser', 'planner', 'marketer'];
const keepers: readonly Walker[] = ['owner', 'merchandiser'];
const importers: readonly Walker[] = ['owner', 'merchandiser', 'planner'];
const ownerOnly: readonly Walker[] = ['owner'];

/**
 * `public`: anybody; `signedIn`: anybody with an account, whatever factory; else the roles inside the factory, or of
 * the platform's own people where the address belongs to no factory (`/desk/…`, `/review/…`).
 */
export const expectations: Readonly<Record<string, readonly Walker[] | 'public' | 'signedIn'>> = {
  'audit.list': everyone,
  'audit.facets': everyone,
  'buyers.list': everyone,
  'buyers.get': everyone,
  'buyers.update': importers,
  'demand.overview': everyone,
  'events.stream': 'signedIn',
  'events.poll': 'signedIn',
  'factories.list': 'signedIn',
  'factories.get': everyone,
  'files.get': everyone,
  'files.upload': keepers,
  'health.get': 'public',
  'home.get': everyone,
  'imports.list': importers,
  'imports.cancel': importers,
  'imports.create': importers,
  'imports.dropDuplicates': importers,
  'imports.get': importers,
  'imports.issues': importers,
  'imports.restoreDuplicates': importers,
  'imports.sendBatch': importers,
  'imports.finish': importers,
  'imports.undo': importers,
  'jobs.list': everyone,
  'jobs.get': importers,
  'jobs.cancel': importers,
  'members.list': ownerOnly,
  'members.changeRole': ownerOnly,
  'members.remove': ownerOnly,
  'members.listInvitations': ownerOnly,
  'members.invite': ownerOnly,
  'members.revokeInvitation': ownerOnly,
  'members.previewInvitation': 'public',
  'members.acceptInvitation': 'public',
  'notifications.list': everyone,
  'notifications.countUnread': everyone,
  'notifications.read': everyone,
  'notifications.readAll': everyone,
  'orders.list': everyone,
  'orders.get': everyone,
  'products.list': everyone,
  'products.counts': everyone,
  'products.get': everyone,
  'products.orders': everyone,
  'products.timeline': everyone,
  'savedViews.list': everyone,
  'savedViews.save': everyone,
  'savedViews.delete': everyone,
  'session.get': 'public',
  'session.signIn': 'public',
  'session.signOut': 'public',
  'settings.get': everyone,
  'settings.update': ownerOnly,
  'settings.getSetAside': everyone,
  'settings.updateSetAside': importers,
  'skuLinks.list': everyone,
  'skuLinks.counts': everyone,
  'skuLinks.candidates': everyone,
  'skuLinks.decide': importers,
  'stores.list': everyone,
  'stores.get': everyone,
  'stores.update': keepers,
  'stores.planHoliday': keepers,
  'stores.endHoliday': keepers,
  'stores.timeline': everyone,
};

/** Where a member without the right is told that the record is not there: a job's kind is nobody else's business. */
export const hiddenFromOthers: ReadonlySet<string> = new Set(['jobs.get', 'jobs.cancel']);
