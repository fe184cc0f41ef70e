import type { Day } from '@/domain/calendar';
import type { ImportIssue } from '@/domain/orderImport/issues';
import { readOrderFile } from '../worker/client';
import { issueOfError } from '../worker/fileRefused';
import type { FirstReading, ReadChoices, ReadProgress } from '../worker/readFirst';
import { createStore } from '@/ui/hooks/store';

/** Until which day the file is complete: by itself the day before its last one. */
export type EndDayChoice = { kind: 'before-last' } | { kind: 'last' } | { kind: 'day'; day: Day };

/** A file that is being prepared for import; kept while the person looks elsewhere in the app. */
export interface ImportDraft {
  factoryId: string;
  file: File;
  choices: ReadChoices;
  endDay: EndDayChoice;
  /** Null until it was read; the last one stays in sight while the file is read again with other choices. */
  reading: FirstReading | null;
  /** While it is being read. */
  progress: ReadProgress | null;
  /** Why it could not be read. */
  refused: ImportIssue | null;
}

export const draftStore = createStore<ImportDraft | null>(null);

let reading: AbortController | null = null;

/** Begins to read a picked file. */
export function pickFile(factoryId: string, file: File, choices: ReadChoices): void {
  read({ factoryId, file, choices, endDay: { kind: 'before-last' }, reading: null, progress: null, refused: null });
}

/** Reads the file again as a person says it is to be read. */
export function changeChoices(choices: Partial<ReadChoices>): void {
  const draft = draftStore.get();
  if (draft !== null) read({ ...draft, choices: { ...draft.choices, ...choices } });
}

export function changeEndDay(endDay: EndDayChoice): void {
  const draft = draftStore.get();
  if (draft !== null) draftStore.set({ ...draft, endDay });
}

export function dropDraft(): void {
  reading?.abort();
  reading = null;
  draftStore.set(null);
}

function read(draft: ImportDraft): void {
  reading?.abort();
  const mine = new AbortController();
  reading = mine;
  draftStore.set({ ...draft, progress: { bytes: 0, totalBytes: draft.file.size, rows: 0 }, refused: null });
  const change = (values: Partial<ImportDraft>): void => {
    const present = draftStore.get();
    if (present !== null && !mine.signal.aborted) draftStore.set({ ...present, ...values });
  };
  readOrderFile(draft.file, draft.choices, { signal: mine.signal, onProgress: (progress) => change({ progress }) }).then(
    (found) => change({ reading: found, progress: null }),
    (error: unknown) => change({ reading: null, progress: null, refused: issueOfError(error) }),
  );
}
