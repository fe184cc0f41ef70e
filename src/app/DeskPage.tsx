import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '@/api/session';
import { Button } from '@/ui/button/Button';
import { EmptyState } from '@/ui/state/EmptyState';
import { ErrorFrame } from './errors/ErrorFrame';

/** The desk of the platform's people: empty until a factory has signed a mandate. */
export function DeskPage() {
  const { t } = useTranslation('app');
  const { user } = useSession();
  const signOut = useSignOut();
  return (
    <ErrorFrame full title={t('desk.title')}>
      <EmptyState
        icon="hand"
        title={t('desk.title')}
        action={
          <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('top.signOut')}
          </Button>
        }
      >
        {user?.name} · {t('desk.body')}
      </EmptyState>
    </ErrorFrame>
  );
}
