import * as z from 'zod/mini';
import { readingChoices } from '@/api/contract/productImportShapes';
import { readStoredJson, removeStored, writeStoredJson } from '@/ui/safeStorage';
import type { Correction } from '../worker/messages';

const shape = z.object({ choices: readingChoices, defaultMoq: z.int().check(z.minimum(1)) });
type StoredChoices = z.output<typeof shape>;

/** Short enough for a key of the browser's storage; two layouts that share it are told apart by their columns' number. */
function shortOf(text: string): string {
  let hash = 5381;
  for (const letter of text) hash = (Math.imul(hash, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}

/** Raised when more columns can be read: what was remembered before would leave them out for ever. */
const readColumns = 2;

const layoutKey = (factoryId: string, signature: string) => `product-import-layout-${readColumns}:${factoryId}:${shortOf(signature)}`;

/** Remembers how a layout's columns were read. */
export function keepLayout(factoryId: string, signature: string, values: StoredChoices): void {
  writeStoredJson(layoutKey(factoryId, signature), values);
}

/** How the same heads were read the last time in this browser. */
export function keptLayout(factoryId: string, signature: string, columns: number): StoredChoices | undefined {
  const kept = readStoredJson(layoutKey(factoryId, signature), (value): value is StoredChoices => z.safeParse(shape, value).success);
  return kept?.choices.columns.length === columns ? kept : undefined;
}

const correctionsShape = z.array(z.object({ index: z.int(), field: z.string(), text: z.string() }));
const correctionsKey = (importId: string) => `product-import-corrections:${importId}`;

/** What was typed anew in a file that is being sent: to go on after a reload it must be read in the same way. */
export function keepCorrections(importId: string, corrections: readonly Correction[]): void {
  if (corrections.length > 0) writeStoredJson(correctionsKey(importId), corrections);
}

export function keptCorrections(importId: string): Correction[] {
  return readStoredJson(correctionsKey(importId), (value): value is Correction[] => z.safeParse(correctionsShape, value).success) ?? [];
}

export function forgetCorrections(importId: string): void {
  removeStored(correctionsKey(importId));
}
