import { useSyncExternalStore } from 'react';

export interface Hotkey {
  /** As `KeyboardEvent.key` says it, with `mod+` for Ctrl or ⌘: '/', 'j', 'mod+k', '?'. */
  readonly keys: string;
  /** Translated: what it does, for the help. */
  readonly label: string;
  /** Translated heading in the help. */
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
}

let hotkeys: readonly Hotkey[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Hotkey[]): void {
  hotkeys = next;
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"]') !== null) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const keys = pressed(event);
  if (!keys.startsWith('mod+') && isTyping(event.target)) return;
  const hotkey = hotkeys.findLast((candidate) => candidate.keys === keys);
  if (!hotkey) return;
  event.preventDefault();
  hotkey.run(event);
}

/** Adds a hotkey until the returned function is called. The one added last wins a key. */
export function registerHotkey(hotkey: Hotkey): () => void {
  if (hotkeys.length === 0) window.addEventListener('keydown', onKeyDown);
  publish([...hotkeys, hotkey]);
  return () => {
    publish(hotkeys.filter((present) => present !== hotkey));
    if (hotkeys.length === 0) window.removeEventListener('keydown', onKeyDown);
  };
}

/** The hotkeys that work now, for the help. */
export function useHotkeyList(): readonly Hotkey[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hotkeys,
  );
}
