import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { memberQueries } from '@/api/members';
import { useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { isProblem } from '@/api/problem';
import styles from '../components/account.module.css';
import { JoinAsMember } from '../components/JoinAsMember';
import { JoinForm } from '../components/JoinForm';

function Invitation({ token }: { readonly token: string }) {
  const { t } = useTranslation(['account', 'app']);
  const session = useSession();
  const preview = useQuery(memberQueries.preview(token));
  if (preview.isPending) return <ListSkeleton count={4} />;
  const heading = <h1 className="visually-hidden">{t('invitations.linkTitle')}</h1>;
  if (isProblem(preview.error, 404)) {
    return (
      <>
        {heading}
        <EmptyState icon="link" title={t('join.unknownTitle')} action={<LinkButton to={paths.signIn()}>{t('join.signIn')}</LinkButton>}>
          {t('join.unknown')}
        </EmptyState>
      </>
    );
  }
  if (preview.isError) return <ProblemState error={preview.error} onRetry={() => void preview.refetch()} />;
  const { state, role, factoryName: factory, invitedByName: name } = preview.data;
  if (state !== 'open') {
    return (
      <>
        {heading}
        <EmptyState icon="link" title={t(`join.${state}Title`)} action={<LinkButton to={paths.signIn()}>{t('join.signIn')}</LinkButton>}>
          {t(`join.${state}`, { name })}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <h1>{t('join.title', { factory })}</h1>
      <p>{t('join.lead', { name, role: t(`app:role.${role}`) })}</p>
      {session.user ? <JoinAsMember token={token} user={session.user} /> : <JoinForm token={token} />}
    </>
  );
}

/** Where an invitation's link leads: anybody who holds it may join. */
export function JoinPage() {
  const { token = '' } = useParams();
  return (
    <main className={styles['centre']}>
      <div className={styles['joinCard']}>
        <Invitation key={token} token={token} />
      </div>
    </main>
  );
}
