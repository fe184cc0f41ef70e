import { useState } from 'react';
import type { BulkAct } from '@/api/contract/products';
import type { Job } from '@/api/contract/jobs';
import { bulkQueries, productQueries, useBulkProducts, useUndoJob } from '@/api/products';
import { queryClient } from '@/api/queryClient';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from '@/ui/toast/toasts';

const askEveryMilliseconds = 400;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, askEveryMilliseconds));

/** Follows a job to its end, also when the person has gone to another page meanwhile. */
async function ended(factoryId: string, started: Job, onProgress: (job: Job) => void): Promise<Job> {
  let job = started;
  while (job.finishedAt === null) {
    await pause();
    job = await queryClient.fetchQuery({ ...bulkQueries.job(factoryId, job.id), staleTime: 0 });
    onProgress(job);
  }
  void queryClient.invalidateQueries({ queryKey: productQueries.root(factoryId) });
  return job;
}

/** Pauses or resumes many products as one job: progress while it runs, and one undo when it is done. */
export function useBulk(onDone: () => void) {
  const { t } = useTranslation(['products', 'common']);
  const { problemText } = useProblemText();
  const factory = useFactory();
  const start = useBulkProducts(factory.id);
  const undoJob = useUndoJob(factory.id);
  const [running, setRunning] = useState<Job | null>(null);

  const fail = (error: unknown): void => {
    setRunning(null);
    showToast(problemText(error), { tone: 'err' });
  };
  const undo = async (job: Job): Promise<void> => {
    try {
      const back = await ended(factory.id, await undoJob.mutateAsync(job.id), setRunning);
      setRunning(null);
      showToast(t('bulk.undone', { count: back.counts['changed'] ?? 0 }));
    } catch (error) {
      fail(error);
    }
  };
  const run = async (act: BulkAct, productIds: string[], store: string | undefined): Promise<void> => {
    try {
      const started = await start.mutateAsync({ act, productIds, store });
      setRunning(started);
      onDone();
      const job = await ended(factory.id, started, setRunning);
      setRunning(null);
      if (job.state !== 'done') return void showToast(t('bulk.failed'), { tone: 'err' });
      const { changed = 0, skipped = 0 } = job.counts;
      const said = act === 'pause' ? t('bulk.paused', { count: changed }) : t('bulk.resumed', { count: changed });
      showToast(skipped > 0 ? `${said} · ${t('bulk.skipped', { count: skipped })}` : said, changed > 0 ? { action: { label: t('common:undo'), run: () => void undo(job) } } : {});
    } catch (error) {
      fail(error);
    }
    return undefined;
  };
  return { run: (act: BulkAct, productIds: string[], store: string | undefined) => void run(act, productIds, store), running };
}
