import { paths } from '@/domain/paths';
import { FormatProvider } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { NoOrders } from '@/features/shared/explorer/NoOrders';
import { DemandExplorer } from '../components/DemandExplorer';
import { useDemand } from '../useDemand';

/** Who buys how much at a time, against the period before. */
export function DemandPage() {
  const { t } = useTranslation('demand');
  const demand = useDemand();
  const { reply, factory } = demand;
  if (demand.error === null && reply?.currency === null) {
    return (
      <NoOrders
        title={t('title')}
        icon="trend"
        importAddress={factory.can('orders.import') ? paths.newImport(factory.number) : null}
      >
        {t('empty')}
      </NoOrders>
    );
  }
  return (
    <FormatProvider currency={reply?.currency ?? factory.currency}>
      <DemandExplorer {...demand} />
    </FormatProvider>
  );
}
