import { useCallback, useMemo, useState } from 'react';
import { readStored, removeStored, writeStoredJson } from '../safeStorage';

interface DraftOptions<Value> {
  /** Who and what: 'store-profile:F1:12'. Drafts outlive a sign-out, so name the person where it matters. */
  readonly key: string;
  /** What is saved on the server, or an empty form. */
  readonly initial: Value;
  /** Reads what was stored; undefined when it no longer fits the form. */
  readonly parse: (stored: unknown) => Value | undefined;
}

export interface Draft<Value> {
  readonly value: Value;
  /** Sets the value and keeps it in this browser at once. */
  readonly setValue: (value: Value) => void;
  /** Differs from what is saved. */
  readonly isChanged: boolean;
  /** UTC instant of the last keeping; null while there is nothing to keep. */
  readonly savedAt: string | null;
  /** The draft was there when the page was opened. */
  readonly wasRestored: boolean;
  /** Back to what is saved; also after a successful save. */
  readonly clear: () => void;
}

interface Kept<Value> {
  readonly value: Value;
  readonly savedAt: string;
}

function readDraft<Value>(key: string, parse: (stored: unknown) => Value | undefined): Kept<Value> | undefined {
  const text = readStored(key);
  if (text === null) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return undefined;
    if (!('value' in stored) || !('savedAt' in stored)) return undefined;
    const value = parse(stored.value);
    return value === undefined || typeof stored.savedAt !== 'string' ? undefined : { value, savedAt: stored.savedAt };
  } catch {
    return undefined;
  }
}

/** A form's value that is kept in this browser as it is typed, and is there again after a reload. */
export function useDraft<Value>({ key, initial, parse }: DraftOptions<Value>): Draft<Value> {
  const storageKey = `draft:${key}`;
  const [opened, setOpened] = useState(() => ({ storageKey, kept: readDraft(storageKey, parse) }));
  const [kept, setKept] = useState(opened.kept);

  if (opened.storageKey !== storageKey) {
    const next = readDraft(storageKey, parse);
    setOpened({ storageKey, kept: next });
    setKept(next);
  }

  const setValue = useCallback(
    (value: Value) => {
      const next = { value, savedAt: new Date().toISOString() };
      writeStoredJson(storageKey, next);
      setKept(next);
    },
    [storageKey],
  );
  const clear = useCallback(() => {
    removeStored(storageKey);
    setKept(undefined);
    setOpened({ storageKey, kept: undefined });
  }, [storageKey]);

  const value = kept ? kept.value : initial;
  const isChanged = useMemo(
    () => kept !== undefined && JSON.stringify(kept.value) !== JSON.stringify(initial),
    [kept, initial],
  );
  return {
    value,
    setValue,
    isChanged,
    savedAt: isChanged && kept ? kept.savedAt : null,
    wasRestored: opened.kept !== undefined && isChanged,
    clear,
  };
}
