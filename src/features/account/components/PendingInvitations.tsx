import { useQuery } from '@tanstack/react-query';
import type { Invitation } from '@/api/contract/members';
import { memberQueries, useRevokeInvitation } from '@/api/members';
import { useFactory } from '@/api/session';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { StatusTag } from '@/ui/tag/StatusTag';
import { showToast } from '@/ui/toast/toasts';
import styles from './account.module.css';

function Row({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useTranslation(['account', 'app']);
  const { problemText } = useProblemText();
  const format = useFormat();
  const factory = useFactory();
  const revoke = useRevokeInvitation(factory.id);
  // Awaited, not told by callbacks: those are dropped with the row, which is gone once the list is read anew.
  const takeBack = async (): Promise<void> => {
    try {
      await revoke.mutateAsync(invitation);
      showToast(t('invitations.revoked'));
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    }
  };
  const who = invitation.note || t('invitations.someone');
  return (
    <li className={styles['invitation']}>
      <span className={styles['person']}>
        <strong>{who}</strong>
        <span className={styles['quiet']}>
          {t(`app:role.${invitation.role}`)} · {t('invitations.invitedBy', { name: invitation.invitedByName })}
        </span>
      </span>
      <StatusTag tone={invitation.state === 'open' ? 'info' : 'mut'}>{t(`invitations.state.${invitation.state}`)}</StatusTag>
      <span className={styles['quiet']}>{t('invitations.expires', { at: format.instant(invitation.expiresAt) })}</span>
      <Button
        kind="text"
        label={t('invitations.revokeOf', { who })}
        busy={revoke.isPending}
        onClick={() => void takeBack()}
      >
        {t('invitations.revoke')}
      </Button>
    </li>
  );
}

/** Who was invited and has not come yet. */
export function PendingInvitations() {
  const { t } = useTranslation('account');
  const factory = useFactory();
  const invitations = useQuery(memberQueries.invitations(factory.id));
  return (
    <Card flush title={t('invitations.title')}>
      {invitations.isPending && (
        <div className={styles['inside']}>
          <ListSkeleton count={2} />
        </div>
      )}
      {invitations.isError && <ProblemState error={invitations.error} onRetry={() => void invitations.refetch()} />}
      {invitations.data?.items.length === 0 && <p className={styles['lead']}>{t('invitations.none')}</p>}
      {invitations.data && invitations.data.items.length > 0 && (
        <ul className={styles['invitations']} aria-label={t('invitations.title')}>
          {invitations.data.items.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </Card>
  );
}
