import { PGlite } from '@electric-sql/pglite';
import { OpfsAhpFS } from '@electric-sql/pglite/opfs-ahp';
import { worker } from '@electric-sql/pglite/worker';
import { discardUnfinished } from './keptData';

/**
 * The pool of file handles is topped up only between transactions. The first opening writes a whole cluster, and the
 * first migration makes all tables and indexes in one transaction: the usual number of handles would run out.
 */
const handles = { initialPoolSize: 2000, maintainedPoolSize: 700 };

/** The one PGlite of all tabs: the tab that leads runs it, the others speak to it. `meta` names the kept folder. */
void worker({
  init: async ({ meta }) => {
    if (typeof meta !== 'string') return PGlite.create();
    await discardUnfinished(meta);
    return PGlite.create({ fs: new OpfsAhpFS(meta, handles) });
  },
});
