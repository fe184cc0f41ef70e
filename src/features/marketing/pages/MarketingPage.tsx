import { paths } from '@/domain/paths';
import { FormatProvider } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Page } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { EmptyState } from '@/ui/state/EmptyState';
import { MarketingExplorer } from '../components/MarketingExplorer';
import { useMarketing } from '../useMarketing';

/** Where buyers come from and which price bands they buy, against the period before. */
export function MarketingPage() {
  const marketing = useMarketing();
  const { reply, factory } = marketing;
  if (marketing.error === null && reply?.currency === null) return <NoOrders />;
  return (
    <FormatProvider currency={reply?.currency ?? factory.currency}>
      <MarketingExplorer {...marketing} />
    </FormatProvider>
  );
}

function NoOrders() {
  const { t } = useTranslation('marketing');
  const { factory } = useMarketing();
  return (
    <Page>
      <PageHead title={t('title')} />
      <Card label={t('title')}>
        <EmptyState
          icon="horn"
          title={t('empty.title')}
          action={
            factory.can('orders.import') ? (
              <LinkButton kind="primary" icon="upload" to={paths.newImport(factory.number)}>
                {t('empty.import')}
              </LinkButton>
            ) : (
              <Button icon="upload" disabledReason={t('empty.noRight')}>
                {t('empty.import')}
              </Button>
            )
          }
        >
          {t('empty.text')}
        </EmptyState>
      </Card>
    </Page>
  );
}
