import type { ProductForm } from './productForm';

/** What can be chosen apart when somebody was faster; SKUs and prices refer to each other, so they go together. */
export const conflictGroups = {
  title: ['title'],
  articleNumber: ['articleNumber'],
  category: ['category'],
  brand: ['brand'],
  attributes: ['attributes'],
  images: ['images'],
  qualityClaims: ['qualityClaims'],
  dispatchPromiseHours: ['dispatchPromiseHours'],
  mixedBatch: ['mixedBatch'],
  customisation: ['customisation'],
  offer: ['quoteMode', 'moq', 'options', 'rows', 'starts', 'prices'],
} as const satisfies Record<string, readonly (keyof ProductForm)[]>;
export type ConflictGroup = keyof typeof conflictGroups;

export const conflictKeys = Object.freeze(Object.keys(conflictGroups).filter(isGroup));

function isGroup(name: string): name is ConflictGroup {
  return Object.hasOwn(conflictGroups, name);
}

const partOf = (form: ProductForm, group: ConflictGroup) => JSON.stringify(conflictGroups[group].map((field) => form[field]));

export function differingGroups(mine: ProductForm, theirs: ProductForm): ConflictGroup[] {
  return conflictKeys.filter((group) => partOf(mine, group) !== partOf(theirs, group));
}

/** The newest version with what the person chose to keep of their own. */
export function mergedForm(theirs: ProductForm, mine: ProductForm, keepMine: readonly string[]): ProductForm {
  const kept = conflictKeys.filter((group) => keepMine.includes(group)).flatMap((group): readonly (keyof ProductForm)[] => conflictGroups[group]);
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}

