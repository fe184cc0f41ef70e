import { useParams } from 'react-router';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { EmptyState } from '@/ui/state/EmptyState';
import { ErrorFrame } from './ErrorFrame';

/** No such page, or not this person's: the same answer. */
export function NotFoundPage({ full = false }: { readonly full?: boolean }) {
  const { t } = useTranslation('app');
  const { factory } = useParams();
  return (
    <ErrorFrame full={full} title={t('error.notFoundTitle')}>
      <EmptyState
        icon="find"
        title={t('error.notFoundTitle')}
        action={
          <LinkButton kind="primary" to={full || factory === undefined ? '/' : paths.home(factory)}>
            {t('error.home')}
          </LinkButton>
        }
      >
        {t('error.notFound')}
      </EmptyState>
    </ErrorFrame>
  );
}
