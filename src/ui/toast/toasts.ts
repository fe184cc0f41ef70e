import { useSyncExternalStore } from 'react';
import type { Tone } from '../tag/StatusTag';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: Exclude<Tone, 'mut'>;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface ToastOptions {
  readonly tone?: Toast['tone'];
  readonly action?: Toast['action'];
  /** How long it stays, in ms; errors and those with an action stay longer. */
  readonly stayMs?: number;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const atMost = 3;

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** Says something in passing; returns how to take it back. */
export function showToast(text: string, { tone = 'ok', action, stayMs }: ToastOptions = {}): () => void {
  lastId += 1;
  const id = lastId;
  publish([...toasts, { id, text, tone, action }].slice(-atMost));
  window.setTimeout(() => dismissToast(id), stayMs ?? (action || tone === 'err' ? 10_000 : 4_000));
  return () => dismissToast(id);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
