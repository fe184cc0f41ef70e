import { useMemo } from 'react';
import { useLanguage } from '@/i18n/useLanguage';
import { useTranslation } from '@/i18n/useTranslation';
import type { SettingsForm } from './settingsForm';
import { usualCurrencies, usualZones } from './settingsForm';

const hours = ['24', '48', '72'] as const;

function offsetOf(language: string, zone: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(new Date());
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** The usual ones, and what is set already when it is none of them. */
const withPresent = (usual: readonly string[], present: string) => (usual.includes(present) ? usual : [present, ...usual]);

/** What the selects of the settings offer, in words. */
export function useSettingsChoices({ currency, zone }: Pick<SettingsForm, 'currency' | 'zone'>) {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    return {
      currencies: withPresent(usualCurrencies, currency).map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` })),
      zones: withPresent(usualZones, zone).map((value) => ({ value, label: `${value} (${offsetOf(language, value)})` })),
      promises: hours.map((value) => ({ value, label: t('settings.promise', { hours: value }) })),
    };
  }, [t, language, currency, zone]);
}
