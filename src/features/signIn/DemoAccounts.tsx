import { factoryRoles, platformRoles } from '@/domain/rights';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import styles from './SignInPage.module.css';

interface DemoAccountsProps {
  readonly accounts: readonly { readonly account: string; readonly role: string }[];
  readonly password: string;
  readonly busy: boolean;
  readonly onEnter: (account: string) => void;
}

/** One click per role; only where the platform says that it serves demo data. */
export function DemoAccounts({ accounts, password, busy, onEnter }: DemoAccountsProps) {
  const { t } = useTranslation('app');
  const roleName = (name: string): string => {
    const role = [...factoryRoles, ...platformRoles].find((one) => one === name);
    return role ? t(`role.${role}`) : name;
  };
  const otherFactory: Readonly<Record<string, string>> = {
    owner2: t('signIn.second'),
    owner3: t('signIn.third'),
    agent2: t('signIn.another'),
  };
  return (
    <section className={styles['demo']} aria-label={t('signIn.demo')}>
      <p className={styles['note']}>
        {t('signIn.demo')} · {t('signIn.demoNote', { password })}
      </p>
      <div className={styles['roles']}>
        {accounts.map(({ account, role }) => {
          const factory = otherFactory[account];
          const name = factory ? `${roleName(role)} · ${factory}` : roleName(role);
          return (
            <Button
              key={account}
              label={t('signIn.asRole', { role: name })}
              onClick={() => onEnter(account)}
              {...(busy ? { disabledReason: t('signIn.submit') } : {})}
            >
              {name}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
