import type { ReadingChoices } from '@/domain/productImport/choices';
import type { ProductLayout } from '@/domain/productImport/layouts';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import { fileIssue } from '@/domain/sheets/fileIssue';
import { SheetRefused } from '@/domain/sheets/read/sheetRefused';
import { createStore } from '@/ui/hooks/store';
import type { FileReader } from '../worker/client';
import { openFileReader } from '../worker/client';
import type { Correction, Guess, OpenedFile, ReadingSummary } from '../worker/messages';
import type { ReadProgress } from '../worker/readTable';
import { keptLayout } from './storedColumns';

/** A file that is being prepared for import; kept while the person looks elsewhere in the app. */
export interface ImportDraft {
  factoryId: string;
  file: File;
  reader: FileReader;
  opened: OpenedFile | null;
  guess: Guess | null;
  choices: ReadingChoices | null;
  defaultMoq: number;
  /** The columns are those of the last time. */
  remembered: boolean;
  /** Null until it was read; the last one stays in sight while it is read again. */
  reading: ReadingSummary | null;
  /** Counts the readings and corrections, so that lists of rows know when they are old. */
  turn: number;
  corrections: Correction[];
  progress: ReadProgress | null;
  refused: FileIssue | null;
}

export const draftStore = createStore<ImportDraft | null>(null);

/** How an import that was interrupted read the file. */
export interface GivenReading {
  sheet: string | null;
  choices: ReadingChoices;
  defaultMoq: number;
  corrections: Correction[];
}

/** Begins to read a picked file, as a begun import did where it is `given`. */
export function pickFile(factoryId: string, file: File, given: GivenReading | null = null): void {
  dropDraft();
  const reader = openFileReader((progress) => change(reader, { progress }));
  draftStore.set({
    factoryId, file, reader, opened: null, guess: null, choices: null, defaultMoq: 1, remembered: false, reading: null, turn: 0,
    corrections: [], progress: { bytes: 0, totalBytes: file.size, rows: 0 }, refused: null,
  });
  void open(reader, given?.sheet ?? null, given);
}

export function dropDraft(): void {
  draftStore.get()?.reader.close();
  draftStore.set(null);
}

/** Reads another sheet of the workbook. */
export function chooseSheet(sheet: string): void {
  const draft = draftStore.get();
  if (draft !== null) void open(draft.reader, sheet, null);
}

/** Reads the table as another layout, or under another row of heads. */
export function chooseHeader(layout: ProductLayout | null, headerRow: number | null): void {
  const draft = draftStore.get();
  if (draft !== null) void attempt(draft.reader, () => guess(draft.reader, layout, headerRow, null));
}

/** Forgets what is remembered of this layout, and guesses the columns anew. */
export function guessAgain(): void {
  const draft = draftStore.get();
  if (draft?.guess != null) changeChoices(draft.guess.choices);
}

export function changeDefaultMoq(defaultMoq: number): void {
  const draft = draftStore.get();
  if (draft !== null) draftStore.set({ ...draft, defaultMoq });
}

/** Reads the rows anew with other columns, units or categories. What was corrected in rows goes: it may not fit. */
export function changeChoices(choices: ReadingChoices): void {
  const draft = draftStore.get();
  if (draft !== null) void attempt(draft.reader, () => read(draft.reader, choices, []));
}

/** Types a field of one product anew. */
export async function correct(correction: Correction): Promise<void> {
  const draft = draftStore.get();
  if (draft === null) return;
  const { summary } = await draft.reader.ask('correct', { correction });
  const corrections = [...draft.corrections.filter((one) => one.index !== correction.index || one.field !== correction.field), correction];
  change(draft.reader, { reading: summary, corrections, turn: (draftStore.get()?.turn ?? 0) + 1, remembered: draft.remembered });
}

async function open(reader: FileReader, sheet: string | null, given: GivenReading | null): Promise<void> {
  const draft = draftStore.get();
  if (draft === null) return;
  await attempt(reader, async () => {
    const opened = await reader.ask('open', { file: draft.file, sheet });
    change(reader, { opened, progress: null });
    await guess(reader, null, null, given);
  });
}

async function guess(reader: FileReader, layout: ProductLayout | null, headerRow: number | null, given: GivenReading | null): Promise<void> {
  const found = await reader.ask('guess', { layout: given?.choices.layout ?? layout, headerRow: given?.choices.headerRow ?? headerRow });
  const draft = draftStore.get();
  if (draft === null) return;
  const kept = given ?? keptLayout(draft.factoryId, found.signature, found.choices.columns.length);
  // The row of heads is this file's own: the same layout may stand under another title.
  const choices = kept === undefined ? found.choices : { ...kept.choices, headerRow: found.choices.headerRow };
  change(reader, { guess: found, remembered: kept !== undefined && given === null, defaultMoq: kept?.defaultMoq ?? draft.defaultMoq });
  await read(reader, choices, given?.corrections ?? []);
}

async function read(reader: FileReader, choices: ReadingChoices, corrections: Correction[]): Promise<void> {
  change(reader, { choices });
  const reading = await reader.ask('read', { choices, corrections });
  // An answer to older choices is no answer.
  if (draftStore.get()?.choices !== choices) return;
  change(reader, { reading, corrections, turn: (draftStore.get()?.turn ?? 0) + 1 });
}

async function attempt(reader: FileReader, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    change(reader, { progress: null, refused: error instanceof SheetRefused ? error.issue : fileIssue('file-unreadable', {}) });
  }
}

/** Changes the draft unless another file took its place. */
function change(reader: FileReader, values: Partial<ImportDraft>): void {
  const present = draftStore.get();
  if (present?.reader === reader) draftStore.set({ ...present, ...values });
}
