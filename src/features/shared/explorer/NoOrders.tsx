import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import type { IconName } from '@/ui/icon/paths';
import { Card } from '@/ui/page/Card';
import { Page } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { EmptyState } from '@/ui/state/EmptyState';

interface NoOrdersProps {
  readonly title: string;
  readonly icon: IconName;
  /** Where orders are imported; null for whoever may not. */
  readonly importAddress: string | null;
  /** What orders would show here. */
  readonly children: ReactNode;
}

/** An explorer of a factory that has no orders yet. */
export function NoOrders({ title, icon, importAddress, children }: NoOrdersProps) {
  const { t } = useTranslation('explorer');
  return (
    <Page>
      <PageHead title={title} />
      <Card label={title}>
        <EmptyState
          icon={icon}
          title={t('empty.title')}
          action={
            importAddress === null ? (
              <Button icon="upload" disabledReason={t('empty.noRight')}>
                {t('empty.import')}
              </Button>
            ) : (
              <LinkButton kind="primary" icon="upload" to={importAddress}>
                {t('empty.import')}
              </LinkButton>
            )
          }
        >
          {children}
        </EmptyState>
      </Card>
    </Page>
  );
}
