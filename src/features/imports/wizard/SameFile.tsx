import { useQuery } from '@tanstack/react-query';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Notice } from '@/ui/state/Notice';

/** Says when this very file came in before, or is on its way. */
export function SameFile({ sha256 }: { readonly sha256: string }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const factory = useFactory();
  const { data } = useQuery(importQueries.ofFile(factory.id, sha256));
  const earlier = data?.items.filter(({ state }) => ['receiving', 'preparing', 'published', 'undoing'].includes(state)) ?? [];
  return earlier.map((one) => (
    <Notice
      key={one.id}
      tone={one.state === 'receiving' ? 'warn' : 'info'}
      title={t(one.state === 'receiving' ? 'same.receiving' : one.state === 'preparing' ? 'same.preparing' : 'same.published', {
        number: one.number,
        store: one.store.name,
        day: format.instant(one.createdAt),
      })}
      action={
        one.state === 'receiving' ? (
          <LinkButton to={`${paths.newImport(factory.number)}?resume=${one.number}&step=confirm`}>{t('progress.continue')}</LinkButton>
        ) : (
          <LinkButton to={paths.importRecord(factory.number, one.number)}>{t('same.see')}</LinkButton>
        )
      }
    >
      {t(one.state === 'receiving' ? 'same.receivingText' : one.state === 'preparing' ? 'same.preparingText' : 'same.publishedText')}
    </Notice>
  ));
}
