import { useSuspenseQuery } from '@tanstack/react-query';
import type { Settings } from '@/api/contract/settings';
import { useFactory } from '@/api/session';
import { settingsQueries } from '@/api/settings';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { Page } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { PriceBandsCard } from '../components/PriceBandsCard';
import { SetAsideCard } from '../components/SetAsideCard';
import { SettingsEditor } from '../components/SettingsEditor';

/** The settings as every member may read them. */
function SettingsFacts({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  return (
    <Facts
      wide
      facts={[
        { label: t('settings.name'), value: settings.name },
        { label: t('settings.currency'), value: settings.currency },
        { label: t('settings.zone'), value: settings.zone },
        { label: t('settings.smallOrderThreshold'), value: `${format.count(settings.smallOrderThreshold)} ${t('settings.pieces')}` },
        { label: t('settings.workingHoursStart'), value: settings.workingHoursStart },
        { label: t('settings.workingHoursEnd'), value: settings.workingHoursEnd },
        { label: t('settings.dispatchPromiseHours'), value: t('settings.promise', { hours: settings.dispatchPromiseHours }) },
      ]}
    />
  );
}

/** What other parts read: currency, zone, thresholds, hours, promise, and the codes that are not goods. */
export function SettingsPage() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const factory = useFactory();
  const { data: settings } = useSuspenseQuery(settingsQueries.get(factory.id));
  const mayWrite = factory.can('settings.write');
  return (
    <Page>
      <PageHead title={t('settings.title')} lead={t('settings.lead')} />
      <Card
        title={t('settings.basics')}
        note={mayWrite ? `${t('settings.updated')} ${format.instant(settings.updatedAt)}` : t('settings.readOnly')}
      >
        {mayWrite ? <SettingsEditor settings={settings} /> : <SettingsFacts settings={settings} />}
      </Card>
      <SetAsideCard />
      <PriceBandsCard />
    </Page>
  );
}
