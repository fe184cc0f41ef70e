/** Under this many cases a share of store health is not shown. */
export const fewestHealthCases = 20;
/** Store health looks back over this many days. */
export const storeHealthDays = 30;

/** Cases that were due within the last 30 days, and those of them that were in time. */
export interface TimelyCases {
  inTime: number;
  cases: number;
}

/** A share from 0 to 1 with its number of cases, or the reason why there is none. */
export type HealthShare =
  | { value: number; n: number; reason: null }
  | { value: null; n: number; reason: 'too-few' | 'no-source' };

export interface StoreHealth {
  dispatchedInTime: HealthShare;
  answeredInTime: HealthShare;
}

/** Store health v1. `null` instead of cases says that their source (dispatch times, enquiries) is not there. */
export function storeHealth(sources: { dispatched: TimelyCases | null; answered: TimelyCases | null }): StoreHealth {
  return { dispatchedInTime: healthShare(sources.dispatched), answeredInTime: healthShare(sources.answered) };
}

function healthShare(source: TimelyCases | null): HealthShare {
  if (source === null) return { value: null, n: 0, reason: 'no-source' };
  if (source.cases < fewestHealthCases) return { value: null, n: source.cases, reason: 'too-few' };
  return { value: source.inTime / source.cases, n: source.cases, reason: null };
}
