import { useQuery } from '@tanstack/react-query';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { priceOfText } from '@/domain/hosting/figures';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { useHostingWords } from '../shared/useHostingWords';
import styles from './mandates.module.css';
import type { WizardForm } from './wizardForm';
import { termsOfForm } from './wizardForm';

interface ConfirmStepProps {
  readonly form: WizardForm;
  readonly isSigned: boolean;
  readonly problems: readonly string[];
}

/** What will be so once it is signed, before it is. */
export function ConfirmStep({ form, isSigned, problems }: ConfirmStepProps) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const factory = useFactory();
  const words = useHostingWords();
  const stores = useQuery(storeQueries.list(factory.id, { limit: 200 })).data?.items ?? [];
  const limits = words.limits(termsOfForm(form));
  const lowest = Math.min(
    ...form.products.flatMap(({ floor, skuFloors }) => [floor, ...skuFloors.map((own) => own.floor)]).flatMap((text) => priceOfText(text) ?? []),
  );
  const named = stores.filter(({ id }) => form.storeIds.includes(id)).map(({ name }) => name);
  return (
    <Card title={t('wizard.steps.sign')}>
      {problems.map((problem) => (
        <Notice key={problem} tone="err">
          {problem}
        </Notice>
      ))}
      <p>{t('wizard.confirmLead')}</p>
      <ul className={styles['will']}>
        <li>
          {t('wizard.may', {
            stores: form.allStores ? t('mandate.allStores') : format.list(named),
            products: t('mandate.products', { count: form.products.length }),
          })}
        </li>
        <li>{t('wizard.mayFloor', { lowest: format.unitPrice(lowest) })}</li>
        <li>{t('wizard.mayWithin', limits)}</li>
        <li>{t('wizard.mayAsk', limits)}</li>
        <li>{t('wizard.mayNever', limits)}</li>
        <li>{t('wizard.mayDates', { from: format.day(form.from), to: format.day(form.to) })}</li>
      </ul>
      {isSigned && <p>{t('wizard.saveNote')}</p>}
    </Card>
  );
}
