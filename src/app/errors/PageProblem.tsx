import { onlineManager, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRevalidator, useRouteError } from 'react-router';
import { isProblem } from '@/api/problem';
import { useTranslation } from '@/i18n/useTranslation';
import { ErrorState } from '@/ui/state/ErrorState';
import { ProblemState } from '@/ui/state/ProblemState';
import { ErrorFrame } from './ErrorFrame';
import { NotFoundPage } from './NotFoundPage';

/** What a route shows when its page or loader failed; trying again reads afresh without a reload. */
export function PageProblem({ full = false }: { readonly full?: boolean }) {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate } = useRevalidator();
  const [failedOffline] = useState(() => !onlineManager.isOnline());
  if (isProblem(error, 404)) return <NotFoundPage full={full} />;
  if (failedOffline && !isProblem(error)) return <UnreadPage full={full} />;
  const retry = () => {
    reset();
    void revalidate();
  };
  const maintenance = isProblem(error, 503);
  const title = maintenance ? t('error.maintenanceTitle') : t('error.brokenTitle');
  return (
    <ErrorFrame full={full} title={title}>
      {isProblem(error) ? (
        <ProblemState error={error} onRetry={retry} />
      ) : (
        <ErrorState title={title} onRetry={() => window.location.reload()}>
          {t('error.broken')}
        </ErrorState>
      )}
    </ErrorFrame>
  );
}

/** A page whose code never came before the line broke. Reloading now would lose the app itself: it waits for the line. */
function UnreadPage({ full }: { readonly full: boolean }) {
  const { t } = useTranslation('app');
  useEffect(() => onlineManager.subscribe((online) => online && window.location.reload()), []);
  return (
    <ErrorFrame full={full} title={t('error.unreadTitle')}>
      <ErrorState title={t('error.unreadTitle')}>{t('error.unread')}</ErrorState>
    </ErrorFrame>
  );
}
