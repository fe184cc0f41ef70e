import type { ImportRecord } from '@/api/contract/imports';
import type { Day } from '@/domain/calendar';
import { addDays } from '@/domain/calendar';
import type { EndDayChoice, ImportDraft } from '../run/draft';
import type { FirstReading } from '../worker/readFirst';

export const wizardSteps = ['file', 'check', 'confirm'] as const;
export type WizardStepKey = (typeof wizardSteps)[number];

/** Dates such as 3/4/2026 stand in the file: somebody must say what they mean. */
export function asksDateOrder({ reading, choices }: ImportDraft): boolean {
  return choices.dateOrder !== null || (reading?.issueCounts['date-ambiguous'] ?? 0) > 0;
}

export function isWrongFile(draft: ImportDraft | null, resumed: ImportRecord | undefined): boolean {
  return resumed !== undefined && draft?.reading != null && draft.reading.sha256 !== resumed.sha256;
}

/** Which steps are valid as things stand. */
export function stepsDone(draft: ImportDraft | null, hasStore: boolean, resumed: ImportRecord | undefined) {
  const file = draft?.reading != null && draft.progress === null && hasStore && !isWrongFile(draft, resumed);
  const answered = draft !== null && (!asksDateOrder(draft) || draft.choices.dateOrder !== null);
  const check = file && answered && draft.reading?.blocker === null;
  return { file, check, confirm: false };
}

/** The step on show: the one asked for, or the first that is not done before it. */
export function shownStep(asked: string, done: Record<WizardStepKey, boolean>): WizardStepKey {
  const wanted = wizardSteps.find((step) => step === asked) ?? 'file';
  const firstOpen = wizardSteps.find((step) => !done[step]) ?? 'confirm';
  return wizardSteps.indexOf(wanted) > wizardSteps.indexOf(firstOpen) ? firstOpen : wanted;
}

/** The day that is sent: null lets the rule decide, which is the day before the file's last one. */
export function statedEndDay(choice: EndDayChoice, { summary }: FirstReading): Day | null {
  if (choice.kind === 'before-last') return null;
  return choice.kind === 'last' ? summary.lastDay : choice.day;
}

export function completeUntil(choice: EndDayChoice, reading: FirstReading): Day | null {
  const { lastDay } = reading.summary;
  return statedEndDay(choice, reading) ?? (lastDay === null ? null : addDays(lastDay, -1));
}
