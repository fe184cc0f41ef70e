import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { Session } from '@/api/contract/session';
import { healthQuery, useSession, useSignIn } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Brand } from '@/ui/text/Brand';
import { DemoAccounts } from './DemoAccounts';
import { LanguageChoice } from './LanguageChoice';
import styles from './SignInPage.module.css';

/** Where to after signing in: only an address of this app, never another site's, nor a factory that is not the person's. */
function returnAddress(asked: string | null, { factories }: Session): string {
  if (asked === null || !/^\/(?!\/)/.test(asked) || asked.startsWith('/sign-in')) return '/';
  const [, factory] = /^\/(F-\d+)(?=[/?]|$)/.exec(asked) ?? [];
  return factory === undefined || factories.some(({ number }) => number === factory) ? asked : '/';
}

/** Sign-in: light on purpose, so that it is there before anything else has loaded. */
export function SignInPage() {
  const { t } = useTranslation('app');
  const { problemText } = useProblemText();
  const [params] = useSearchParams();
  const session = useSession();
  const health = useQuery(healthQuery);
  const signIn = useSignIn();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const ids = { account: useId(), password: useId(), accountError: useId(), passwordError: useId() };
  const returnTo = returnAddress(params.get('return'), session);

  if (session.user !== null) return <Navigate to={returnTo} replace />;

  const accountMissing = asked && account.trim() === '';
  const passwordMissing = asked && password === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (account.trim() !== '' && password !== '') signIn.mutate({ account: account.trim(), password });
  };

  return (
    <main className={styles['page']}>
      <div className={styles['language']}>
        <LanguageChoice />
      </div>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <div className={styles['brand']}>
          <Brand />
        </div>
        <h1>{t('signIn.title')}</h1>
        <p className={styles['lead']}>{params.has('return') ? t('signIn.expired') : t('signIn.lead')}</p>
        <label htmlFor={ids.account}>{t('signIn.account')}</label>
        <input
          id={ids.account}
          className={styles['input']}
          value={account}
          autoComplete="username"
          autoCapitalize="none"
          aria-invalid={accountMissing}
          aria-describedby={accountMissing ? ids.accountError : undefined}
          onChange={(event) => setAccount(event.target.value)}
        />
        {accountMissing && (
          <span id={ids.accountError} className={styles['error']}>
            {t('signIn.needAccount')}
          </span>
        )}
        <label htmlFor={ids.password}>{t('signIn.password')}</label>
        <input
          id={ids.password}
          className={styles['input']}
          type="password"
          value={password}
          autoComplete="current-password"
          aria-invalid={passwordMissing}
          aria-describedby={passwordMissing ? ids.passwordError : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        {passwordMissing && (
          <span id={ids.passwordError} className={styles['error']}>
            {t('signIn.needPassword')}
          </span>
        )}
        {signIn.isError && (
          <p role="alert" className={styles['error']}>
            {problemText(signIn.error)}
          </p>
        )}
        <Button kind="primary" size="large" submit block busy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        {health.data?.demo && (
          <DemoAccounts
            accounts={health.data.demoAccounts}
            password={health.data.demoPassword ?? ''}
            busy={signIn.isPending}
            onEnter={(one) => signIn.mutate({ account: one, password: health.data.demoPassword ?? '' })}
          />
        )}
      </form>
    </main>
  );
}
