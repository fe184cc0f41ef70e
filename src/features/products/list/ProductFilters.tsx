import { orderedStates, stockStates } from '@/api/contract/products';
import { categories } from '@/domain/categories';
import { channels } from '@/domain/channel';
import { completenessLevels } from '@/domain/completenessLevel';
import { listingStatuses } from '@/domain/listingStates';
import { useTranslation } from '@/i18n/useTranslation';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SearchField } from '@/ui/list/SearchField';
import { useUrlState } from '@/ui/list/useUrlState';
import type { TableSettings } from '@/ui/table/useTableSettings';
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import { useProductWords } from '../useProductWords';
import { filterNames } from './productFilters';

interface ProductFiltersProps<Row> {
  readonly settings: TableSettings<Row>;
  readonly filtered: boolean;
}

/** Search and filters of the product list, all in the address. */
export function ProductFilters<Row>({ settings, filtered }: ProductFiltersProps<Row>) {
  const { t } = useTranslation('products');
  const url = useUrlState();
  const { category } = useProductWords();
  const filter = <V extends string>(name: string, label: string, values: readonly V[], wordOf: (value: V) => string, single = false) => (
    <ChoiceFilter
      label={label}
      single={single}
      options={values.map((value) => ({ value, label: wordOf(value) }))}
      value={url.getAll(name)}
      onChange={(chosen) => url.set({ [name]: chosen })}
    />
  );
  return (
    <FilterBar
      onClear={filtered ? () => url.set(Object.fromEntries(filterNames.map((name) => [name, null]))) : undefined}
      end={<ColumnChooser settings={settings} />}
    >
      <SearchField value={url.get('q')} placeholder={t('search')} onChange={(q) => url.set({ q }, { replace: true })} />
      {filter('channel', t('filter.channel'), channels, (value) => t(`channel.${value}`))}
      {filter('status', t('filter.status'), listingStatuses, (value) => t(`status.${value}`))}
      {filter('category', t('filter.category'), categories, category, true)}
      {filter('completeness', t('filter.completeness'), completenessLevels, (value) => t(`completenessLevel.${value}`))}
      {filter('stock', t('filter.stock'), stockStates, (value) => t(`stockState.${value}`))}
      {filter('archived', t('filter.archived'), ['true'], () => t('onlyArchived'), true)}
      {filter('orders', t('filter.orders'), orderedStates, (value) => t(`ordersState.${value}`), true)}
    </FilterBar>
  );
}
