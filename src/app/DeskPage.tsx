import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/state/EmptyState';
import { ErrorFrame } from './errors/ErrorFrame';

/** The desk of the platform's people: empty until a factory has signed a mandate. */
export function DeskPage() {
  const { t } = useTranslation('app');
  return (
    <ErrorFrame title={t('desk.title')}>
      <EmptyState icon="hand" title={t('desk.title')}>
        {t('desk.body')}
      </EmptyState>
    </ErrorFrame>
  );
}
