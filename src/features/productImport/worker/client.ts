import { fileIssue } from '@/domain/sheets/fileIssue';
import { SheetRefused } from '@/domain/sheets/read/sheetRefused';
import type { Answers, FromWorker, Question } from './messages';
import { isFromWorker } from './messages';
import type { ReadProgress } from './readTable';

type AskedFor<Kind extends Question['kind']> = Omit<Extract<Question, { kind: Kind }>, 'kind'>;

/** A file in a worker of its own; when it is closed, all its memory is free. Questions throw `SheetRefused`. */
export interface FileReader {
  ask: <Kind extends Question['kind']>(kind: Kind, values: AskedFor<Kind>) => Promise<Answers[Kind]>;
  close: () => void;
}

interface Waiting {
  take: (message: Exclude<FromWorker, { kind: 'progress' }>) => void;
}

/** A field that only the answer to a question of this kind has. */
const fieldOf = { open: 'sha256', guess: 'signature', read: 'batches', page: 'total', correct: 'summary', batch: 'products' } as const;

function isAnswerTo<Kind extends Question['kind']>(kind: Kind, answer: Answers[keyof Answers]): answer is Answers[Kind] {
  return fieldOf[kind] in answer;
}

export function openFileReader(onProgress: (progress: ReadProgress) => void): FileReader {
  const worker = new Worker(new URL('./productImport.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isFromWorker(data)) return;
    if (data.kind === 'progress') return onProgress(data.progress);
    waiting.get(data.id)?.take(data);
    waiting.delete(data.id);
  });
  const crashed = (): void => {
    for (const [id, { take }] of waiting) take({ kind: 'refused', id, issue: fileIssue('file-unreadable', {}) });
    waiting.clear();
  };
  worker.addEventListener('error', crashed);
  worker.addEventListener('messageerror', crashed);

  return {
    ask: (kind, values) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        waiting.set(id, {
          take: (message) => {
            if (message.kind === 'refused') reject(new SheetRefused(message.issue));
            else if (isAnswerTo(kind, message.answer)) resolve(message.answer);
            else reject(new Error(`The worker answered something else than ${kind}`));
          },
        });
        worker.postMessage({ id, question: { kind, ...values } });
      }),
    close: () => worker.terminate(),
  };
}
