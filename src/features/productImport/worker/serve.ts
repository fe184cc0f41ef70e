import { fileIssue } from '@/domain/sheets/fileIssue';
import { SheetRefused } from '@/domain/sheets/read/sheetRefused';
import type { FromWorker, ToWorker } from './messages';
import type { ReadProgress } from './readTable';
import { createSession } from './session';

/** Progress is told at most so often. */
const progressMilliseconds = 100;

/** Answers the page's questions one after the other; what a worker does, wherever it runs. */
export function serve(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  const answer = createSession(tellNowAndThen((progress) => post({ kind: 'progress', progress })));
  let before = Promise.resolve();
  return ({ id, question }) => {
    before = before.then(async () => {
      try {
        post({ kind: 'answer', id, answer: await answer(question) });
      } catch (error) {
        post({ kind: 'refused', id, issue: error instanceof SheetRefused ? error.issue : fileIssue('file-unreadable', {}) });
      }
    });
    return before;
  };
}

function tellNowAndThen(tell: (progress: ReadProgress) => void): (progress: ReadProgress) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - told < progressMilliseconds) return;
    told = now;
    tell(progress);
  };
}
