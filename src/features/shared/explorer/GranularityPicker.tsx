import type { Granularity } from '@/domain/period';
import { granularities } from '@/domain/period';
import { useTranslation } from '@/i18n/useTranslation';
import { Segmented } from '@/ui/list/Segmented';
import { useUrlState } from '@/ui/list/useUrlState';

/** How finely the time on show is cut. */
export function GranularityPicker({ granularity }: { readonly granularity: Granularity }) {
  const { t } = useTranslation('explorer');
  const url = useUrlState();
  return (
    <Segmented<Granularity>
      small
      label={t('granularity.label')}
      value={granularity}
      options={granularities.map((value) => ({ value, label: t(`granularity.${value}`) }))}
      onChange={(by) => url.set({ by })}
    />
  );
}
