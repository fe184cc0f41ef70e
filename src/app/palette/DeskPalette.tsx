import { useState } from 'react';
import type { PlatformRole } from '@/domain/rights';
import { useTranslation } from '@/i18n/useTranslation';
import type { PlatformNavItem } from '../shell/platformNavItems';
import { Palette } from './Palette';
import { useDeskEntries } from './useDeskEntries';

interface DeskPaletteProps {
  readonly items: readonly PlatformNavItem[];
  readonly role: PlatformRole;
  readonly onClose: () => void;
}

/** The palette of the platform's own people. */
export function DeskPalette({ items, role, onClose }: DeskPaletteProps) {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  const entries = useDeskEntries(text.trim(), items, role);
  return <Palette title={t(`platformFind.${role}`)} text={text} onType={setText} entries={entries} onClose={onClose} />;
}
