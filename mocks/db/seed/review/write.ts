import type { Database } from '@mocks/db/database';
import { notifications, submissions } from '@mocks/db/schema';
import type { FactorySeed } from '../context';
import { demoPerson } from '../people';
import { demoDays } from '../timeline';
import { insertRows } from '../write';
import type { UnnumberedSubmission } from './submissions';

/** Numbers of a demo factory's notices about reviews begin here; imports have the ones before. */
const firstNotice = 101;
const mostNotices = 3;
/** So many changes that were sent back were mended and submitted again. */
const resubmissions = 2;
const firstReviewerNotice = 111;

interface Judged {
  submissions: readonly UnnumberedSubmission[];
  /** By product: what people call it. */
  productNumber: (productId: string) => string;
  storeName: (storeId: string) => string;
}

/** Writes what was submitted, numbered in the order of time, and the notices of what came back; answers how many there are. */
export async function writeSubmissions(database: Database, factory: FactorySeed, judged: Judged): Promise<number> {
  const inOrder = [...judged.submissions].sort((a, b) =>
    a.submittedAt === b.submittedAt ? (a.listingId < b.listingId ? -1 : 1) : a.submittedAt < b.submittedAt ? -1 : 1,
  );
  const isFirst = factory.number === 1;
  // Behind all others, so that what is called `S-7` stays so.
  const again = isFirst ? inOrder.filter(({ kind, status }) => kind === 'change' && status === 'changes_requested').slice(-resubmissions) : [];
  const rows = [...inOrder, ...again.map((row) => submittedAgain(factory, row))].map((row, index) => ({
    ...row,
    id: factory.rowId('submission', index + 1),
    number: `S-${index + 1}`,
  }));
  await insertRows(database, submissions, rows);
  const merchandiser = demoPerson('merchandiser', factory.timeline.instantAt(0, '08:00'));
  const newest = rows.filter(({ status }) => status === 'rejected' || status === 'changes_requested').slice(-mostNotices);
  if (isFirst) {
    await insertRows(
      database,
      notifications,
      newest.map((row, index) => ({
        factoryId: factory.factoryId,
        id: factory.rowId('notification', firstNotice + index),
        userId: merchandiser.id,
        at: row.judgedAt ?? row.submittedAt,
        readAt: null,
        kind: `review.${row.status}`,
        params: {
          number: row.number,
          title: row.content.title,
          store: judged.storeName(row.storeId),
          message: row.notes[0]?.message ?? '',
        },
        objectType: 'product',
        objectNumber: judged.productNumber(row.productId),
      })),
    );
  }
  const reviewer = demoPerson('reviewer', factory.timeline.instantAt(0, '08:00'));
  await insertRows(
    database,
    notifications,
    rows.slice(inOrder.length).map((row, index) => ({
      factoryId: factory.factoryId,
      id: factory.rowId('notification', firstReviewerNotice + index),
      userId: reviewer.id,
      at: row.submittedAt,
      readAt: null,
      kind: 'review.resubmitted',
      params: { number: row.number, title: row.content.title },
      objectType: 'submission',
      objectNumber: row.number,
    })),
  );
  return rows.length;
}

/** What was sent back, as it was submitted again this week. */
function submittedAgain({ timeline }: FactorySeed, row: UnnumberedSubmission): UnnumberedSubmission {
  const submittedAt = timeline.instantAt(demoDays, '10:20');
  return { ...row, status: 'waiting', notes: [], submittedAt, judgedBy: null, judgedByName: null, judgedAt: null, version: 1 };
}
