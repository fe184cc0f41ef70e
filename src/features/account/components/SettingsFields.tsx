import { useTranslation } from '@/i18n/useTranslation';
import { NumberField, SelectField, TextField } from '@/ui/form/fields';
import { FieldRow } from '@/ui/form/Form';
import styles from './account.module.css';
import type { SettingsForm } from './settingsForm';
import { useSettingsChoices } from './useSettingsChoices';

interface SettingsFieldsProps {
  readonly form: SettingsForm;
  readonly onChange: (values: Partial<SettingsForm>) => void;
}

/** The settings' fields in their three groups. */
export function SettingsFields({ form, onChange }: SettingsFieldsProps) {
  const { t } = useTranslation('account');
  const choices = useSettingsChoices(form);
  return (
    <>
      <h3 className={styles['sub']}>{t('settings.factory')}</h3>
      <TextField label={t('settings.name')} pointer="/name" maxLength={60} value={form.name} onChange={(name) => onChange({ name })} />
      <FieldRow>
        <SelectField
          label={t('settings.currency')}
          help={t('settings.currencyHelp')}
          pointer="/currency"
          value={form.currency}
          options={choices.currencies}
          onChange={(currency) => onChange({ currency })}
        />
        <SelectField
          label={t('settings.zone')}
          help={t('settings.zoneHelp')}
          pointer="/zone"
          value={form.zone}
          options={choices.zones}
          onChange={(zone) => onChange({ zone })}
        />
      </FieldRow>
      <h3 className={styles['sub']}>{t('settings.counting')}</h3>
      <NumberField
        label={t('settings.smallOrderThreshold')}
        help={t('settings.smallOrderThresholdHelp')}
        pointer="/smallOrderThreshold"
        unit={t('settings.pieces')}
        value={form.smallOrderThreshold}
        onChange={(smallOrderThreshold) => onChange({ smallOrderThreshold })}
      />
      <h3 className={styles['sub']}>{t('settings.service')}</h3>
      <FieldRow>
        <TextField
          type="time"
          label={t('settings.workingHoursStart')}
          help={t('settings.workingHoursHelp')}
          pointer="/workingHoursStart"
          value={form.workingHoursStart}
          onChange={(workingHoursStart) => onChange({ workingHoursStart })}
        />
        <TextField
          type="time"
          label={t('settings.workingHoursEnd')}
          pointer="/workingHoursEnd"
          value={form.workingHoursEnd}
          onChange={(workingHoursEnd) => onChange({ workingHoursEnd })}
        />
      </FieldRow>
      <SelectField
        label={t('settings.dispatchPromiseHours')}
        help={t('settings.dispatchPromiseHelp')}
        pointer="/dispatchPromiseHours"
        value={form.dispatchPromiseHours}
        options={choices.promises}
        onChange={(dispatchPromiseHours) => onChange({ dispatchPromiseHours })}
      />
      <h3 className={styles['sub']}>{t('settings.hosting')}</h3>
      <NumberField
        optional
        decimal
        label={t('settings.merchandiserApprovalBp')}
        help={t('settings.merchandiserApprovalHelp')}
        pointer="/merchandiserApprovalBp"
        unit="%"
        value={form.merchandiserApprovalBp}
        onChange={(merchandiserApprovalBp) => onChange({ merchandiserApprovalBp })}
      />
    </>
  );
}
