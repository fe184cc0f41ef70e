import { importCalls, importQueries } from '@/api/imports';
import { isProblem } from '@/api/problem';
import { queryClient } from '@/api/queryClient';
import type { RunPlan } from './plan';
import { isLineFault } from '@/api/retry';
import { sendOrders } from './sendOrders';
import { createStore } from '@/ui/hooks/store';
import { forgetChoices, keepChoices } from './storedChoices';

export interface ImportRun extends RunPlan {
  /** `paused`: the line is down or the session ended, and it can go on; `stopped`: it cannot in this way. */
  phase: 'sending' | 'paused' | 'stopped';
  /** Why it is paused or stopped. */
  problem: unknown;
}

/** The import that this tab is sending. It is gone once the platform has all of it. */
export const runStore = createStore<ImportRun | null>(null);

/** Ends what a newer act replaced. */
let turn = 0;

/** Sends a file's orders from where the record says it stands, independently of any page. */
export function startRun(plan: RunPlan): void {
  turn += 1;
  const mine = turn;
  keepChoices(plan.record.id, plan.choices);
  runStore.set({ ...plan, phase: 'sending', problem: null });
  void drive(plan, () => mine === turn);
}

/** Goes on with a paused run: asks first where the import stands now. */
export async function continueRun(): Promise<void> {
  const run = runStore.get();
  if (run === null || run.phase === 'sending') return;
  startRun(run);
}

/** Stops the sending and has the platform clear away what came in. Throws `ApiProblem` where that cannot be told. */
export async function cancelRun(): Promise<void> {
  const run = runStore.get();
  if (run === null) return;
  turn += 1;
  try {
    const record = await importCalls.cancel(run.factory.id, run.record.id);
    forgetChoices(record.id);
    end({ ...run, record });
  } catch (error) {
    runStore.set({ ...run, phase: 'paused', problem: error });
    throw error;
  }
}

/** Takes a run that cannot go on out of sight; the import stays as it is. */
export function leaveRun(): void {
  turn += 1;
  runStore.set(null);
}

async function drive(plan: RunPlan, mine: () => boolean): Promise<void> {
  try {
    const record = await sendOrders(plan, {
      goOn: mine,
      onRecord: (next) => {
        if (mine()) runStore.set({ ...plan, record: next, phase: 'sending', problem: null });
      },
    });
    if (!mine()) return;
    forgetChoices(record.id);
    end({ ...plan, record });
  } catch (error) {
    if (!mine()) return;
    const record = runStore.get()?.record ?? plan.record;
    const canGoOn = isLineFault(error) || isProblem(error, 401);
    runStore.set({ ...plan, record, phase: canGoOn ? 'paused' : 'stopped', problem: error });
    refresh(plan);
  }
}

/** Hands the import over to what the platform says of it from now on. */
function end(plan: RunPlan): void {
  const { queryKey } = importQueries.byNumber(plan.factory.id, plan.record.number);
  queryClient.setQueryData(queryKey, (seen) => seen && { ...seen, ...plan.record });
  runStore.set(null);
  refresh(plan);
}

function refresh(plan: RunPlan): void {
  void queryClient.invalidateQueries({ queryKey: importQueries.root(plan.factory.id) });
}

// A closing tab would leave the file half sent: the browser asks first.
runStore.subscribe(() => {
  const run = runStore.get();
  if (run === null || run.phase === 'stopped') window.removeEventListener('beforeunload', ask);
  else window.addEventListener('beforeunload', ask);
});

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The line is back: a run that waits for it goes on by itself. */
window.addEventListener('online', () => {
  const run = runStore.get();
  if (run?.phase === 'paused' && isLineFault(run.problem)) void continueRun();
});
