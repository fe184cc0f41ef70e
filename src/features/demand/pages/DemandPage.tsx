import { paths } from '@/domain/paths';
import { FormatProvider } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Page } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { EmptyState } from '@/ui/state/EmptyState';
import { DemandExplorer } from '../components/DemandExplorer';
import { useDemand } from '../useDemand';

/** Who buys how much at a time, against the period before. */
export function DemandPage() {
  const demand = useDemand();
  const { reply, factory } = demand;
  if (demand.error === null && reply?.currency === null) return <NoOrders />;
  return (
    <FormatProvider currency={reply?.currency ?? factory.currency}>
      <DemandExplorer {...demand} />
    </FormatProvider>
  );
}

function NoOrders() {
  const { t } = useTranslation('demand');
  const { factory } = useDemand();
  return (
    <Page>
      <PageHead title={t('title')} />
      <Card label={t('title')}>
        <EmptyState
          icon="trend"
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
