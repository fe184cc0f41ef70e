import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingTime, workingTimeBetween } from '@/domain/workingTime';

const hour = 3_600_000;
const shanghai = { zone: 'Asia/Shanghai', start: '09:00', end: '18:00' };
const newYork = { zone: 'America/New_York', start: '08:30', end: '17:00' };

describe('working time', () => {
  test.each([
    ['in the middle of a day', '2026-11-24T02:00:00.000Z', 3, '2026-11-24T05:00:00.000Z'],
    ['over the night', '2026-11-24T08:00:00.000Z', 3, '2026-11-25T02:00:00.000Z'],
    ['from before work', '2026-11-23T22:00:00.000Z', 1, '2026-11-24T02:00:00.000Z'],
    ['to the last minute, not to the next morning', '2026-11-24T01:00:00.000Z', 9, '2026-11-24T10:00:00.000Z'],
    ['over several days', '2026-11-24T01:00:00.000Z', 24, '2026-11-26T07:00:00.000Z'],
    ['nothing', '2026-11-24T14:00:00.000Z', 0, '2026-11-24T14:00:00.000Z'],
  ])('adds %s', (_, from, hours, to) => {
    expect(addWorkingTime(from, hours * hour, shanghai)).toBe(to);
  });

  test('keeps to the wall clock when summer time ends', () => {
    // 2026-10-31 16:00 in New York is 20:00 UTC; an hour later work ends, and the next day is an hour later in UTC.
    expect(addWorkingTime('2026-10-31T20:00:00.000Z', 2 * hour, newYork)).toBe('2026-11-01T14:30:00.000Z');
  });

  test('adding and measuring agree, and time only grows', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 400 * hour }), fc.constantFrom(shanghai, newYork), (date, span, hours) => {
        const from = date.toISOString();
        const to = addWorkingTime(from, span, hours);
        expect(to > from).toBe(true);
        expect(workingTimeBetween(from, to, hours)).toBe(span);
        expect(workingTimeBetween(to, from, hours)).toBe(-span);
      }),
    );
  });
});
