import { storeStatuses } from '@/domain/storeStates';
import { useTranslation } from '@/i18n/useTranslation';

const fields = [
  'name',
  'brand',
  'introduction',
  'contactName',
  'contactPhone',
  'dispatchPromiseHours',
  'freeSample',
  'lightCustomisation',
  'status',
  'holidayFrom',
  'holidayTo',
  'holidayNote',
] as const;

/** A store's fields and their values in words, for its timeline. */
export function useStoreWords() {
  const { t } = useTranslation(['stores', 'common']);
  const fieldName = (name: string): string => {
    const field = fields.find((one) => one === name);
    return field ? t(`field.${field}`) : name;
  };
  const valueText = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('timeline.empty');
    if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no');
    const status = field === 'status' ? storeStatuses.find((one) => one === value) : undefined;
    if (status) return t(`status.${status}`);
    return field === 'dispatchPromiseHours' ? t('promiseHours', { hours: String(value) }) : String(value);
  };
  return {
    value: valueText,
    change: ({ field, before, after }: { field: string; before: unknown; after: unknown }) =>
      t('timeline.change', {
        field: fieldName(field),
        before: valueText(field, before),
        after: valueText(field, after),
      }),
  };
}
