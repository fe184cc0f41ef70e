import { useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import type { NavItem } from '../shell/navItems';
import { Palette } from './Palette';
import { useFactoryEntries } from './useFactoryEntries';

/** The palette of a factory's people. */
export function FactoryPalette({ items, onClose }: { readonly items: readonly NavItem[]; readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  // Not deferred: Enter must act on what has been typed so far.
  const entries = useFactoryEntries(text.trim(), items);
  return <Palette title={t('top.find')} text={text} onType={setText} entries={entries} onClose={onClose} />;
}
