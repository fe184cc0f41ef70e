const folder = 'factory-dashboard';
const readySuffix = '.ready';

/** Where the browser keeps the database; null where it has no private files (http on another machine). */
export function keptFolder(): string | null {
  return 'storage' in navigator && 'getDirectory' in navigator.storage ? folder : null;
}

/** Says that the first loading is complete: what was interrupted before is thrown away at the next opening. */
export async function markReady(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.getFileHandle(name + readySuffix, { create: true });
}

/** Removes a database whose first loading was interrupted, say by a reload. */
export async function discardUnfinished(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const ready = await root.getFileHandle(name + readySuffix).catch(() => null);
  if (ready === null) await root.removeEntry(name, { recursive: true }).catch(() => undefined);
}

/** Forgets everything that was kept. */
export async function forgetKept(): Promise<void> {
  const name = keptFolder();
  if (name === null) return;
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name + readySuffix).catch(() => undefined);
  await root.removeEntry(name, { recursive: true }).catch(() => undefined);
}
