import { hoursBetween, type WallTime } from '@/domain/calendar';

export const dispatchPromises = [24, 48, 72] as const;
/** Hours from an order to its dispatch that a factory, store or product promises. */
export type DispatchPromise = (typeof dispatchPromises)[number];

export function isDispatchPromise(hours: number): hours is DispatchPromise {
  return dispatchPromises.some((promise) => promise === hours);
}

/** Whether an order left within its promise; exactly at its end is within. */
export function isDispatchedInTime(orderedAt: WallTime, dispatchedAt: WallTime, promise: DispatchPromise): boolean {
  return hoursBetween(orderedAt, dispatchedAt) <= promise;
}
