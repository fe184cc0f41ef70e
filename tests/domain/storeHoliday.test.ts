import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber } from '@/domain/calendar';
import {
  holidayBeginsInDays,
  holidayNoticeDays,
  holidayProblem,
  isInHoliday,
  storeStatusOn,
} from '@/domain/storeHoliday';
import { storeStatuses } from '@/domain/storeStates';

const span = { from: '2027-02-01', to: '2027-02-14' };
const anyDay = fc.integer({ min: 20_000, max: 21_000 }).map(dayFromNumber);

describe('a holiday', () => {
  it.each([
    [span, '2027-02-01', null],
    [{ from: '2027-02-01', to: '2027-02-01' }, '2027-01-01', null],
    [{ from: '2027-02-02', to: '2027-02-01' }, '2027-01-01', 'ends-before-it-begins'],
    [span, '2027-02-02', 'begins-in-the-past'],
    [{ from: '2027-02-01', to: '2027-05-01' }, '2027-01-01', null],
    [{ from: '2027-02-01', to: '2027-05-02' }, '2027-01-01', 'too-long'],
  ])('%o planned on %s: %s', (planned, today, problem) => {
    expect(holidayProblem(planned, today)).toBe(problem);
  });

  it('is about to begin within the notice, and no longer once it runs', () => {
    expect(holidayBeginsInDays(span, '2027-01-25')).toBe(holidayNoticeDays);
    expect(holidayBeginsInDays(span, '2027-01-31')).toBe(1);
    expect(holidayBeginsInDays(span, '2027-01-24')).toBeNull();
    expect(holidayBeginsInDays(span, '2027-02-01')).toBeNull();
    expect(holidayBeginsInDays(null, '2027-02-01')).toBeNull();
  });

  it('closes a live store on its days alone, both ends included', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyDay, (from, length, day) => {
        const holiday = { from, to: addDays(from, length) };
        const inside = day >= from && day <= holiday.to;
        expect(isInHoliday(holiday, day)).toBe(inside);
        for (const stored of ['live', 'holiday'] as const) {
          expect(storeStatusOn(stored, holiday, day)).toBe(inside ? 'holiday' : 'live');
          expect(storeStatusOn(stored, null, day)).toBe('live');
        }
        if (inside) expect(holidayBeginsInDays(holiday, day)).toBeNull();
      }),
    );
  });

  it('changes no other status', () => {
    for (const status of storeStatuses) {
      if (status !== 'live' && status !== 'holiday') expect(storeStatusOn(status, span, '2027-02-05')).toBe(status);
    }
  });
});
