import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Need } from '@/api/contract/home';
import { mayApprove } from '@/domain/hosting/decide';
import { isOverdue } from '@/domain/hosting/taskClock';
import { statesOfTurn } from '@/domain/hosting/taskStates';
import { taskProposals, tasks } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { factoryOf } from './standing';
import { overdueAt } from './tasks/overdue';

type Asking = Pick<MemberCall<unknown, unknown, unknown>, 'database' | 'tenancy' | 'now'>;

const shown = 10;

/** Proposals that the person may decide on, the most urgent first. */
export async function approvalNeeds({ database, tenancy, now }: Asking): Promise<Need[]> {
  if (!tenancy.can('task.decide')) return [];
  const factory = await factoryOf(database, tenancy.id);
  const rows = await database
    .select({ task: tasks, verdict: taskProposals.verdict })
    .from(tasks)
    .innerJoin(taskProposals, and(eq(taskProposals.factoryId, tasks.factoryId), eq(taskProposals.id, tasks.proposalId)))
    .where(and(eq(tasks.factoryId, tenancy.id), eq(tasks.state, 'awaiting_approval')))
    .orderBy(asc(tasks.dueAt))
    .limit(shown);
  return rows
    .filter(({ verdict }) => mayApprove(tenancy.role, factory?.merchandiserApprovalBp ?? null, verdict))
    .map(({ task, verdict }): Need => {
      const changes = verdict.prices.flatMap(({ change }) => change ?? []);
      return {
        kind: 'task-approval',
        number: task.number,
        subject: task.subject,
        productCount: task.productCount,
        at: task.dueAt,
        overdue: isOverdue(task, now),
        change: changes.length === 0 ? null : changes.reduce((worst, change) => (Math.abs(change) > Math.abs(worst) ? change : worst)),
      };
    });
}

/** Tasks whose time the hosted team has let run out: whoever handed them over may take them back. */
export async function overdueNeeds({ database, tenancy, now }: Asking): Promise<Need[]> {
  if (!tenancy.can('task.offer')) return [];
  const rows = await database
    .select()
    .from(tasks)
    .where(and(eq(tasks.factoryId, tenancy.id), inArray(tasks.state, statesOfTurn('platform')), overdueAt(now)))
    .orderBy(asc(tasks.dueAt));
  const [first] = rows;
  if (first === undefined) return [];
  return [{ kind: 'tasks-overdue', tasks: rows.length, number: first.number, subject: first.subject, at: first.dueAt }];
}
