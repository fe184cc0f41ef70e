import * as z from 'zod/mini';
import type { Settings } from '@/api/contract/settings';
import { basisPointsOfText, textOfBasisPoints } from '@/domain/hosting/figures';

/** What the form holds: everything as text, because fields give text. */
export const settingsFormShape = z.object({
  name: z.string(),
  currency: z.string(),
  zone: z.string(),
  smallOrderThreshold: z.string(),
  workingHoursStart: z.string(),
  workingHoursEnd: z.string(),
  dispatchPromiseHours: z.enum(['24', '48', '72']),
  /** A per cent; empty where the owner alone approves. */
  merchandiserApprovalBp: z.string(),
});
export type SettingsForm = z.output<typeof settingsFormShape>;

export const settingsFields = [
  'name',
  'currency',
  'zone',
  'smallOrderThreshold',
  'workingHoursStart',
  'workingHoursEnd',
  'dispatchPromiseHours',
  'merchandiserApprovalBp',
] as const satisfies readonly (keyof SettingsForm)[];

const hoursText = { 24: '24', 48: '48', 72: '72' } as const;
const hoursNumber = { '24': 24, '48': 48, '72': 72 } as const;

export function formOf(settings: Settings): SettingsForm {
  const { name, currency, zone, smallOrderThreshold, workingHoursStart, workingHoursEnd } = settings;
  return {
    name,
    currency,
    zone,
    smallOrderThreshold: String(smallOrderThreshold),
    workingHoursStart,
    workingHoursEnd,
    dispatchPromiseHours: hoursText[settings.dispatchPromiseHours],
    merchandiserApprovalBp: settings.merchandiserApprovalBp === null ? '' : textOfBasisPoints(settings.merchandiserApprovalBp),
  };
}

/** A whole number as people type it, thousands marks allowed; NaN, which the platform refuses, for anything else. */
function wholeNumber(text: string): number {
  const plain = text.trim().replaceAll(/[,，\s]/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Only what the person changed against what they saw, so that others' changes elsewhere stand. */
export function patchOf(seen: SettingsForm, form: SettingsForm) {
  const changed: Partial<SettingsForm> = z
    .partial(settingsFormShape)
    .parse(Object.fromEntries(settingsFields.filter((field) => seen[field] !== form[field]).map((field) => [field, form[field]])));
  const { smallOrderThreshold: threshold, dispatchPromiseHours: hours, merchandiserApprovalBp: limit, ...rest } = changed;
  return {
    ...rest,
    ...(threshold === undefined ? {} : { smallOrderThreshold: wholeNumber(threshold) }),
    ...(hours === undefined ? {} : { dispatchPromiseHours: hoursNumber[hours] }),
    // What cannot be read is sent as it cannot be kept, so that the platform's words stand at the field.
    ...(limit === undefined ? {} : { merchandiserApprovalBp: limit.trim() === '' ? null : (basisPointsOfText(limit) ?? 0) }),
  };
}

/** Takes from the person's form only what they chose to keep; the rest is the newest version's. */
export function mergedForm(theirs: SettingsForm, mine: SettingsForm, keepMine: readonly string[]): SettingsForm {
  const kept = Object.fromEntries(settingsFields.filter((field) => keepMine.includes(field)).map((field) => [field, mine[field]]));
  return { ...theirs, ...z.partial(settingsFormShape).parse(kept) };
}

export function parseForm(stored: unknown): SettingsForm | undefined {
  const parsed = z.safeParse(settingsFormShape, stored);
  return parsed.success ? parsed.data : undefined;
}

/** Currencies of this trade whose smallest unit is a hundredth, as amounts are kept. */
export const usualCurrencies: readonly string[] = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'SGD', 'MYR', 'THB', 'AUD'];
export const usualZones: readonly string[] = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Asia/Ho_Chi_Minh',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
];
