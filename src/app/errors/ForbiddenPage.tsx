import { useContext } from 'react';
import { FactoryContext } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { EmptyState } from '@/ui/state/EmptyState';
import { ErrorFrame } from './ErrorFrame';

/** The page exists, but not for this role. */
export function ForbiddenPage() {
  const { t } = useTranslation('app');
  // The platform's own people are in none: `/` knows where they work.
  const factory = useContext(FactoryContext);
  return (
    <ErrorFrame title={t('error.forbiddenTitle')}>
      <EmptyState
        icon="lock"
        title={t('error.forbiddenTitle')}
        action={
          <LinkButton kind="primary" to={factory === null ? '/' : paths.home(factory.number)}>
            {t('error.home')}
          </LinkButton>
        }
      >
        {t('error.forbidden')}
      </EmptyState>
    </ErrorFrame>
  );
}
