import type { ProductImport } from '@/api/contract/productImports';
import type { ImportDraft } from '../run/draft';

export const wizardSteps = ['file', 'header', 'columns', 'rows', 'diff'] as const;
export type WizardStepKey = (typeof wizardSteps)[number];

export function isOtherFile(draft: ImportDraft | null, resumed: ProductImport | undefined): boolean {
  return resumed !== undefined && draft?.opened != null && draft.opened.sha256 !== resumed.sha256;
}

/** Some column says which product a row is. */
export function namesArticles({ choices }: ImportDraft): boolean {
  if (choices === null) return false;
  return choices.layout !== 'plain' || choices.columns.some(({ field }) => field === 'articleNumber');
}

/** Which steps are valid as things stand. */
export function stepsDone(draft: ImportDraft | null, resumed: ProductImport | undefined): Record<WizardStepKey, boolean> {
  const file = draft !== null && draft.opened !== null && draft.choices !== null && draft.reading !== null && draft.refused === null && !isOtherFile(draft, resumed);
  const header = file && (draft.reading?.products ?? 0) > 0;
  const columns = header && namesArticles(draft);
  return { file, header, columns, rows: false, diff: false };
}

/** The step on show: the one asked for, or the first that is not done before it. The diff has its own page. */
export function shownStep(asked: string, done: Record<WizardStepKey, boolean>): WizardStepKey {
  const wanted = wizardSteps.find((step) => step === asked && step !== 'diff') ?? 'file';
  const firstOpen = wizardSteps.find((step) => !done[step]) ?? 'rows';
  return wizardSteps.indexOf(wanted) > wizardSteps.indexOf(firstOpen) ? firstOpen : wanted;
}
