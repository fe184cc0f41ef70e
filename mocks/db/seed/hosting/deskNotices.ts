import { statesOfTurn } from '@/domain/hosting/taskStates';
import { isOverdue } from '@/domain/hosting/taskClock';
import type { notifications } from '@mocks/db/schema';
import { assigneeNotices, overdueNotices } from '@mocks/platform/hosting/deskPeople';
import type { DemoIds } from '../demoId';
import type { RunTask } from './run';

type NoticeRow = typeof notifications.$inferInsert;
type UnnumberedNotice = Pick<NoticeRow, 'userId' | 'at' | 'kind'> & { params: Record<string, string>; task: RunTask['task'] };

/** Notices of a demo factory to the desk begin here; the factory's own have the numbers before. */
const deskNoticeRoom = 2_000;

const kindOf = new Map<string, string>(Object.entries(assigneeNotices));

/** What the agents were told of the acts of others, as the platform tells it. */
function toAgents({ task, entries }: RunTask, mandate: string): UnnumberedNotice[] {
  const { assigneeId } = task;
  return entries.flatMap((entry) => {
    const kind = kindOf.get(entry.action);
    if (kind === undefined || assigneeId == null || entry.actorId === assigneeId) return [];
    return [{ userId: assigneeId, at: entry.at, kind, params: { note: entry.text, mandate }, task }];
  });
}

/** What the lead was told of tasks that are past their time; the platform tells of those whose time runs out today. */
function toLead({ task }: RunTask, leadId: string, today: string): UnnumberedNotice[] {
  const { state, dueAt = null, assigneeId, assigneeName } = task;
  if (dueAt === null || !statesOfTurn('platform').includes(state) || !isOverdue({ state, dueAt }, today)) return [];
  const kind = assigneeId == null ? overdueNotices.free : overdueNotices.assigned;
  return [{ userId: leadId, at: dueAt, kind, params: { state, name: assigneeName ?? '' }, task }];
}

/** The notices to agents and lead about a factory's tasks, in the order of time; those from before `readBefore` were read. */
export function deskNotices(
  runs: readonly RunTask[],
  { rowId, leadId, mandateNumber, today, readBefore }: {
    rowId: DemoIds;
    leadId: string;
    /** By its id. */
    mandateNumber: (mandateId: string) => string;
    /** When today began. */
    today: string;
    readBefore: string;
  },
): NoticeRow[] {
  const told = runs.flatMap((run) => [...toAgents(run, mandateNumber(run.task.mandateId)), ...toLead(run, leadId, today)]);
  return told
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ userId, at, kind, params, task }, index) => ({
      factoryId: task.factoryId,
      id: rowId('notification', deskNoticeRoom + index + 1),
      userId,
      at,
      readAt: at < readBefore ? readBefore : null,
      kind,
      params: { number: task.number, subject: task.subject, ...params },
      objectType: 'task',
      objectNumber: task.number,
    }));
}
