import { isDay } from '@/domain/calendar';
import type { DayWindow, WindowPreset } from '@/domain/window';
import { defaultWindowPreset, windowPresets } from '@/domain/window';

/** Pieces per order, both ends included; `to` is null where it is open. */
export interface SizeRange {
  from: number;
  to: number | null;
}

/** A window as it stands in the address: `90`, `all` or `2026-08-25_2026-11-22`. */
export function windowText(window: WindowPreset | DayWindow): string {
  return typeof window === 'object' ? `${window.from}_${window.to}` : String(window);
}

/** The window that the address says; the default one where it says none or nonsense. */
export function parseWindow(text: string | null): WindowPreset | DayWindow {
  const preset = windowPresets.find((one) => String(one) === text);
  if (preset !== undefined) return preset;
  const [from = '', to = ''] = (text ?? '').split('_');
  return isDay(from) && isDay(to) ? { from, to } : defaultWindowPreset;
}

/** A range of sizes as it stands in the address: `2-9`, or `200-` where it is open. */
export function sizeText(size: SizeRange): string {
  return `${size.from}-${size.to ?? ''}`;
}

/** The sizes that the address says; null for all, or for nonsense. */
export function parseSize(text: string | null): SizeRange | null {
  const match = /^([1-9]\d{0,8})-([1-9]\d{0,8})?$/.exec(text ?? '');
  if (match === null) return null;
  const [from, to] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  return to !== null && to < from ? null : { from, to };
}

/** The query of the demand page's address for a store (by its number), a currency and a span: "see these orders". */
export function demandSearch(view: { store?: string; currency?: string; window?: WindowPreset | DayWindow }): string {
  const search = new URLSearchParams();
  if (view.store !== undefined) search.set('store', view.store);
  if (view.window !== undefined) search.set('window', windowText(view.window));
  if (view.currency !== undefined) search.set('currency', view.currency);
  return search.size === 0 ? '' : `?${search.toString()}`;
}
