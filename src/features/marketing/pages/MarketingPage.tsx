import { paths } from '@/domain/paths';
import { FormatProvider } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { NoOrders } from '@/features/shared/explorer/NoOrders';
import { MarketingExplorer } from '../components/MarketingExplorer';
import { useMarketing } from '../useMarketing';

/** Where buyers come from and which price bands they buy, against the period before. */
export function MarketingPage() {
  const { t } = useTranslation('marketing');
  const marketing = useMarketing();
  const { reply, factory } = marketing;
  if (marketing.error === null && reply?.currency === null) {
    return (
      <NoOrders
        title={t('title')}
        icon="horn"
        importAddress={factory.can('orders.import') ? paths.newImport(factory.number) : null}
      >
        {t('empty')}
      </NoOrders>
    );
  }
  return (
    <FormatProvider currency={reply?.currency ?? factory.currency}>
      <MarketingExplorer {...marketing} />
    </FormatProvider>
  );
}
