import * as z from 'zod/mini';
import { readStoredJson, removeStored, writeStoredJson } from '@/ui/safeStorage';
import type { ReadChoices } from '../worker/readFirst';

const shape: z.ZodMiniType<ReadChoices> = z.object({
  today: z.iso.date(),
  assumedCurrency: z.string(),
  dateOrder: z.nullable(z.enum(['day-first', 'month-first'])),
});

const keyOf = (importId: string) => `import-choices:${importId}`;

/** How the file of a running import is read: to go on after a reload it must be read in the same way. */
export function keepChoices(importId: string, choices: ReadChoices): void {
  writeStoredJson(keyOf(importId), choices);
}

export function keptChoices(importId: string): ReadChoices | undefined {
  return readStoredJson(keyOf(importId), (value): value is ReadChoices => z.safeParse(shape, value).success);
}

export function forgetChoices(importId: string): void {
  removeStored(keyOf(importId));
}
