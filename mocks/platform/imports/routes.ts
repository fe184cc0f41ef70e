import { and, eq, ilike, inArray, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import {
  cancelImport,
  createImport,
  dropDuplicates,
  finishImport,
  getImport,
  importSortFields,
  listImportIssues,
  listImports,
  restoreDuplicates,
  sendImportBatch,
  undoImport,
} from '@/api/contract/imports';
import { importReport } from '@/api/contract/importReport';
import { imports } from '@mocks/db/schema';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { actingOf, audit } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { beginImport, mustBeComplete } from './create';
import { changeImport, findImport, importRef, lockImport } from './find';
import { issuePage } from './issuePage';
import { presentImport, presentImports } from './present';
import { placeIssues } from './receive/issues';
import { receiveBatch } from './receive/receive';
import { stopImport, takeBack } from './stop';
import { enqueueDrop } from './rollup/drop';
import { enqueuePublish } from './rollup/publish';

type ListedState = (typeof imports.$inferSelect)['state'] | 'undoing';

function stateCondition(states: readonly ListedState[]): SQL | undefined {
  const stored = states.filter((state) => state !== 'undoing');
  return or(
    and(inArray(imports.state, stored), eq(imports.undoing, false)),
    states.includes('undoing') ? eq(imports.undoing, true) : undefined,
  );
}

export const importRoutes = [
  memberRoute(listImports, async ({ database, tenancy, query }) => {
    const { descending } = sortOf(query.sort, '-updatedAt', importSortFields);
    const keyset = keysetPage({
      column: imports.updatedAt,
      id: imports.id,
      descending,
      cursor: query.cursor,
      limit: query.limit,
    });
    const filter = and(
      eq(imports.factoryId, tenancy.id),
      query.q ? or(ilike(imports.fileName, likePattern(query.q)), ilike(imports.number, likePattern(query.q))) : undefined,
      query.state ? stateCondition(query.state) : undefined,
      query.storeId ? eq(imports.storeId, query.storeId) : undefined,
      query.sha256 ? eq(imports.sha256, query.sha256) : undefined,
    );
    const rows = await database
      .select()
      .from(imports)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row.updatedAt, id: row.id }));
    return {
      items: await presentImports(database, tenancy.id, items),
      ...cursors,
      ...(await totalOf(database, imports, filter)),
    };
  }),

  memberRoute(createImport, async (call) => {
    const { row, sameFile } = await beginImport(actingOf(call), call.body);
    return { ...(await presentImport(call.database, row)), sameFile };
  }),

  recordRoute(getImport, {
    load: findImport,
    handle: async ({ database }, row) => ({
      ...(await presentImport(database, row)),
      report: row.report === null ? null : importReport.parse(row.report),
    }),
  }),

  recordRoute(listImportIssues, {
    load: findImport,
    handle: ({ database, query }, row) => issuePage(database, row, query),
  }),

  recordRoute(sendImportBatch, {
    load: lockImport,
    handle: async (call, row) => {
      const after = await receiveBatch(actingOf(call), row, call.body, call.tenancy.zone);
      return presentImport(call.database, after);
    },
  }),

  recordRoute(finishImport, {
    load: lockImport,
    handle: async (call, row) => {
      mustBeComplete(row, call.body);
      const acting = actingOf(call);
      await placeIssues(acting, row.id, call.body.issues);
      const after = await changeImport(acting, row, {
        state: 'preparing',
        totalBatches: call.body.totalBatches,
        rowsRefused: row.rowsRefused + call.body.rowsRefused,
        jobId: await enqueuePublish(acting, row),
      });
      await audit(acting, 'imports.finish', importRef(row));
      return presentImport(call.database, after);
    },
  }),

  recordRoute(cancelImport, {
    load: lockImport,
    handle: async (call, row) => presentImport(call.database, await stopImport(actingOf(call), row)),
  }),

  recordRoute(undoImport, {
    load: lockImport,
    handle: async (call, row) => presentImport(call.database, await takeBack(actingOf(call), row)),
  }),

  recordRoute(dropDuplicates, {
    load: lockImport,
    handle: async (call, row) => presentImport(call.database, await enqueueDrop(actingOf(call), row, true)),
  }),

  recordRoute(restoreDuplicates, {
    load: lockImport,
    handle: async (call, row) => presentImport(call.database, await enqueueDrop(actingOf(call), row, false)),
  }),
];
