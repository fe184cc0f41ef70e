import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDispatchedInTime, isDispatchPromise } from '@/domain/dispatchPromise';
import { fewestHealthCases, storeHealth } from '@/domain/storeHealth';

describe('store health', () => {
  it('is not shown without its source, nor under 20 cases, and says why', () => {
    expect(storeHealth({ dispatched: { inTime: 19, cases: 19 }, answered: null })).toEqual({
      dispatchedInTime: { value: null, n: 19, reason: 'too-few' },
      answeredInTime: { value: null, n: 0, reason: 'no-source' },
    });
  });

  it('is the share in time, with how many cases stand behind it', () => {
    const { dispatchedInTime } = storeHealth({ dispatched: { inTime: 15, cases: 20 }, answered: null });
    expect(dispatchedInTime).toEqual({ value: 0.75, n: 20, reason: null });
  });

  it('lies between 0 and 1 exactly when there are cases enough', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (one, other) => {
        const source = { inTime: Math.min(one, other), cases: Math.max(one, other) };
        const { value, n } = storeHealth({ dispatched: null, answered: source }).answeredInTime;
        expect(n).toBe(source.cases);
        expect(value !== null).toBe(n >= fewestHealthCases);
        if (value !== null) expect(value * n).toBeCloseTo(source.inTime, 9);
      }),
    );
  });
});

describe('the dispatch promise', () => {
  it('is kept up to its last second', () => {
    const ordered = '2024-05-01T09:30:00';
    expect(isDispatchedInTime(ordered, '2024-05-03T09:30:00', 48)).toBe(true);
    expect(isDispatchedInTime(ordered, '2024-05-03T09:30:01', 48)).toBe(false);
    expect(isDispatchedInTime(ordered, '2024-05-02T10:00:00', 24)).toBe(false);
  });

  it('is one of three', () => {
    expect([0, 24, 36, 48, 72, 96, Number.NaN].filter(isDispatchPromise)).toEqual([24, 48, 72]);
  });
});
