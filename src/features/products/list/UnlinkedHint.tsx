import { useQuery } from '@tanstack/react-query';
import { orderSkuQueries } from '@/api/orderSkus';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';

/** The way to the SKUs that wait to be linked, while there are any. */
export function UnlinkedHint() {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const waiting = useQuery(orderSkuQueries.counts(factory.id)).data?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <LinkButton icon="link" to={paths.unlinkedSkus(factory.number)}>
      {t('unlinkedGo', { count: waiting })}
    </LinkButton>
  );
}
