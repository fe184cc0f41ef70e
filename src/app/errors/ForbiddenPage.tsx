import { useTranslation } from 'react-i18next';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { LinkButton } from '@/ui/button/Button';
import { EmptyState } from '@/ui/state/EmptyState';
import { ErrorFrame } from './ErrorFrame';

/** The page exists, but not for this role. */
export function ForbiddenPage() {
  const { t } = useTranslation('app');
  const factory = useFactory();
  return (
    <ErrorFrame title={t('error.forbiddenTitle')}>
      <EmptyState
        icon="lock"
        title={t('error.forbiddenTitle')}
        action={
          <LinkButton kind="primary" to={paths.home(factory.number)}>
            {t('error.home')}
          </LinkButton>
        }
      >
        {t('error.forbidden')}
      </EmptyState>
    </ErrorFrame>
  );
}
