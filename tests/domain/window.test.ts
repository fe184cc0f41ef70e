import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween } from '@/domain/calendar';
import {
  defaultWindowPreset,
  isInWindow,
  lastCompleteDay,
  periodBefore,
  resolveWindow,
  windowEnding,
  windowLength,
  windowPresets,
} from '@/domain/window';

const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(dayFromNumber);
const online = { firstOrderDay: '2010-12-01', lastCompleteDay: '2011-12-08' };

describe('the last complete day', () => {
  it('is the day before the latest order, which proves it', () => {
    expect(lastCompleteDay([{ latestOrderDay: '2011-12-09', statedEnd: null }])).toBe('2011-12-08');
  });

  it('is the end that a person stated, earlier or later', () => {
    expect(lastCompleteDay([{ latestOrderDay: '2011-12-09', statedEnd: '2011-12-31' }])).toBe('2011-12-31');
    expect(lastCompleteDay([{ latestOrderDay: '2011-12-09', statedEnd: '2011-12-04' }])).toBe('2011-12-04');
  });

  it('is the latest over all sources, so that a later import carries an earlier stated end on', () => {
    const december = { latestOrderDay: '2011-12-28', statedEnd: '2011-12-31' };
    const january = { latestOrderDay: '2012-01-20', statedEnd: null };
    expect(lastCompleteDay([december, january])).toBe('2012-01-19');
    expect(lastCompleteDay([january, december])).toBe('2012-01-19');
    expect(lastCompleteDay([])).toBeNull();
  });
});

describe('windows', () => {
  it('ends the default at the last complete day, with the same length directly before', () => {
    const { window, before, beforeCovered, complete, repurchase } = resolveWindow(defaultWindowPreset, online);
    expect(window).toEqual({ from: '2011-09-10', to: '2011-12-08' });
    expect(before).toEqual({ from: '2011-06-12', to: '2011-09-09' });
    expect([beforeCovered, complete]).toEqual([true, true]);
    expect(repurchase).toEqual({ window, before, beforeCovered });
  });

  it('counts repurchase over its own 90 days, whatever the window', () => {
    for (const preset of windowPresets) {
      const { repurchase } = resolveWindow(preset, online);
      expect(repurchase.window).toEqual({ from: '2011-09-10', to: '2011-12-08' });
    }
  });

  it('takes all that there is, with nothing to compare it to', () => {
    const { window, beforeCovered } = resolveWindow('all', online);
    expect(window).toEqual({ from: '2010-12-01', to: '2011-12-08' });
    expect(beforeCovered).toBe(false);
  });

  it('says when the period before begins before the first order', () => {
    expect(resolveWindow(180, online).beforeCovered).toBe(true);
    expect(resolveWindow(365, online).beforeCovered).toBe(false);
  });

  it('says when a span that a person chose runs past the last complete day', () => {
    expect(resolveWindow({ from: '2011-12-01', to: '2011-12-09' }, online).complete).toBe(false);
    expect(resolveWindow({ from: '2011-11-30', to: '2011-11-01' }, online).window).toEqual({
      from: '2011-11-01',
      to: '2011-11-30',
    });
  });

  it('stays a window when one day of orders proves no complete day', () => {
    const { window } = resolveWindow('all', { firstOrderDay: '2024-05-02', lastCompleteDay: '2024-05-01' });
    expect(window).toEqual({ from: '2024-05-01', to: '2024-05-01' });
  });

  it('puts the period before directly before, of the same length, sharing no day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 2000 }), (end, days) => {
        const window = windowEnding(end, days);
        const before = periodBefore(window);
        expect([windowLength(window), windowLength(before)]).toEqual([days, days]);
        expect(daysBetween(before.to, window.from)).toBe(1);
        expect(isInWindow(end, window)).toBe(true);
        expect(isInWindow(window.from, window)).toBe(true);
        expect(isInWindow(addDays(window.from, -1), window)).toBe(false);
        expect(isInWindow(addDays(end, 1), window)).toBe(false);
      }),
    );
  });
});
