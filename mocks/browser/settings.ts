import * as z from 'zod/mini';

/** What the dev panel sets and a reload keeps. */
const shape = z.object({
  size: z.enum(['small', 'medium']),
  latencyMilliseconds: z.int(),
  fault: z.enum(['none', '500', '503', 'drop', 'stale']),
});
export type MockSettings = z.output<typeof shape>;

const storageKey = 'mock-settings';
const defaults: MockSettings = { size: 'small', latencyMilliseconds: 0, fault: 'none' };

export function readMockSettings(): MockSettings {
  try {
    return shape.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return defaults;
  }
}

export function writeMockSettings(settings: MockSettings): void {
  localStorage.setItem(storageKey, JSON.stringify(settings));
}

/** The header by which the platform is asked for a fault; null when none is wanted. */
export function faultHeader({ latencyMilliseconds, fault }: MockSettings): string | null {
  const parts = latencyMilliseconds > 0 ? [`latency=${latencyMilliseconds}`] : [];
  if (fault === 'drop' || fault === 'stale') parts.push(fault);
  else if (fault !== 'none') parts.push(`status=${fault}`);
  return parts.length > 0 ? parts.join(';') : null;
}
