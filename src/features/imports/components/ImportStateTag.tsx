import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '@/api/contract/imports';
import { StatusTag, type Tone } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<ImportRecord['state'], Tone>> = {
  receiving: 'warn',
  preparing: 'info',
  published: 'ok',
  undoing: 'info',
  undone: 'mut',
  failed: 'err',
  cancelled: 'mut',
};

export function ImportStateTag({ state }: { readonly state: ImportRecord['state'] }) {
  const { t } = useTranslation('imports');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}
