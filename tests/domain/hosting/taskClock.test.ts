import { describe, expect, test } from 'vitest';
import { isOverdue, moveClock, startClock } from '@/domain/hosting/taskClock';

const hours = { zone: 'Asia/Shanghai', start: '09:00', end: '18:00' };

describe("a task's clock", () => {
  test('a price change has eight working hours, an enquiry two', () => {
    expect(startClock('price_change', '2026-11-24T06:00:00.000Z', hours).dueAt).toBe('2026-11-25T05:00:00.000Z');
    expect(startClock('enquiry', '2026-11-24T06:00:00.000Z', hours).dueAt).toBe('2026-11-24T08:00:00.000Z');
  });

  test("stands still while the factory decides, and goes on with what is left", () => {
    const kind = 'price_change' as const;
    const offered = startClock(kind, '2026-11-24T02:00:00.000Z', hours);
    const asked = moveClock(offered, { kind, from: 'claimed', to: 'awaiting_approval', now: '2026-11-24T05:00:00.000Z', hours });
    expect(asked).toMatchObject({ platformUsed: 3 * 3_600_000, dueAt: '2026-11-27T02:00:00.000Z' });
    const back = moveClock(asked, { kind, from: 'awaiting_approval', to: 'sent_back', now: '2026-11-26T02:00:00.000Z', hours });
    expect(back.dueAt).toBe('2026-11-26T07:00:00.000Z');
    expect(isOverdue({ state: 'sent_back', dueAt: back.dueAt }, '2026-11-26T07:00:00.001Z')).toBe(true);
    expect(isOverdue({ state: 'applied', dueAt: back.dueAt }, '2026-11-27T07:00:00.001Z')).toBe(false);
  });

  test('a task whose time is used up stays due when it ran out; a scheduled one is due when it is applied', () => {
    const kind = 'price_change' as const;
    const offered = startClock(kind, '2026-11-20T01:00:00.000Z', hours);
    const late = moveClock(offered, { kind, from: 'offered', to: 'claimed', now: '2026-11-24T02:00:00.000Z', hours });
    expect(late.dueAt).toBe(offered.dueAt);
    const scheduledAt = '2026-11-25T16:00:00.000Z';
    const waiting = moveClock(late, { kind, from: 'approved', to: 'scheduled', now: '2026-11-24T03:00:00.000Z', hours, scheduledAt });
    expect(waiting.dueAt).toBe(scheduledAt);
    const done = moveClock(waiting, { kind, from: 'scheduled', to: 'applied', now: scheduledAt, hours });
    expect(done).toMatchObject({ dueAt: null, platformUsed: waiting.platformUsed });
  });
});
