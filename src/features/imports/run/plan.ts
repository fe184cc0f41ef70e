import type { ImportRecord } from '@/api/contract/imports';
import type { FirstReading, ReadChoices } from '../worker/readFirst';

/** What a run needs to send a file; it stays in memory while the person goes elsewhere in the app. */
export interface RunPlan {
  factory: { id: string; number: string };
  file: File;
  reading: FirstReading;
  choices: ReadChoices;
  record: ImportRecord;
}
