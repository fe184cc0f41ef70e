import { PGlite } from '@electric-sql/pglite';
import { worker } from '@electric-sql/pglite/worker';

/** The one PGlite of all tabs: the tab that leads runs it, the others speak to it. */
void worker({ init: async ({ dataDir }) => (dataDir === undefined ? PGlite.create() : PGlite.create({ dataDir })) });
