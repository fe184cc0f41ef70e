import * as z from 'zod/mini';
import type { Store } from '@/api/contract/stores';

/** What the form holds: the hours as text, because a select gives text. */
export const storeFormShape = z.object({
  name: z.string(),
  brand: z.string(),
  introduction: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  dispatchPromiseHours: z.enum(['24', '48', '72']),
  freeSample: z.boolean(),
  lightCustomisation: z.boolean(),
});
export type StoreForm = z.output<typeof storeFormShape>;

export const storeFormFields = [
  'name',
  'brand',
  'introduction',
  'contactName',
  'contactPhone',
  'dispatchPromiseHours',
  'freeSample',
  'lightCustomisation',
] as const satisfies readonly (keyof StoreForm)[];

const hoursText = { 24: '24', 48: '48', 72: '72' } as const;
const hoursNumber = { '24': 24, '48': 48, '72': 72 } as const;

export function formOf(store: Store): StoreForm {
  const { name, brand, introduction, contactName, contactPhone, freeSample, lightCustomisation } = store;
  const dispatchPromiseHours = hoursText[store.dispatchPromiseHours];
  return { name, brand, introduction, contactName, contactPhone, freeSample, lightCustomisation, dispatchPromiseHours };
}

/** Only what the person changed against what they saw, so that others' changes elsewhere stand. */
export function patchOf(seen: StoreForm, form: StoreForm) {
  const changed = Object.fromEntries(storeFormFields.filter((field) => seen[field] !== form[field]).map((field) => [field, form[field]]));
  const { dispatchPromiseHours, ...rest }: Partial<StoreForm> = z.partial(storeFormShape).parse(changed);
  return dispatchPromiseHours === undefined
    ? rest
    : { ...rest, dispatchPromiseHours: hoursNumber[dispatchPromiseHours] };
}

/** Takes from the person's form only what they chose to keep; the rest is the newest version's. */
export function mergedForm(theirs: StoreForm, mine: StoreForm, keepMine: readonly string[]): StoreForm {
  const kept = Object.fromEntries(storeFormFields.filter((field) => keepMine.includes(field)).map((field) => [field, mine[field]]));
  return { ...theirs, ...z.partial(storeFormShape).parse(kept) };
}
