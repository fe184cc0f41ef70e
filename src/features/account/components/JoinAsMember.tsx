import { useNavigate } from 'react-router';
import type { SessionUser } from '@/api/contract/session';
import { useAcceptInvitation } from '@/api/members';
import { useSignOut } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Notice } from '@/ui/state/Notice';
import styles from './account.module.css';

/** Joining as who is signed in already, or as somebody else. */
export function JoinAsMember({ token, user }: { readonly token: string; readonly user: SessionUser }) {
  const { t } = useTranslation('account');
  const { problemText } = useProblemText();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const signOut = useSignOut();
  const join = (): void =>
    accept.mutate({}, { onSuccess: ({ factoryNumber }) => void navigate(paths.home(factoryNumber), { replace: true }) });
  return (
    <div className={styles['stack']}>
      <p className={styles['quiet']}>{t('join.signedInAs', { name: user.name, account: user.account })}</p>
      {accept.isError && <Notice tone="err">{problemText(accept.error)}</Notice>}
      <Button kind="primary" size="large" block busy={accept.isPending} onClick={join}>
        {t('join.joinAs', { name: user.name })}
      </Button>
      <Button kind="link" busy={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('join.otherAccount')}
      </Button>
    </div>
  );
}
