import type { ProductImportState } from '@/api/contract/productImports';
import { useTranslation } from '@/i18n/useTranslation';
import { StatusTag } from '@/ui/tag/StatusTag';
import type { Tone } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<ProductImportState, Tone>> = {
  receiving: 'warn',
  checking: 'info',
  ready: 'warn',
  applying: 'info',
  stopping: 'info',
  done: 'ok',
  undoing: 'info',
  undone: 'mut',
  failed: 'err',
  cancelled: 'mut',
};

export function ImportStateTag({ state }: { readonly state: ProductImportState }) {
  const { t } = useTranslation('productImport');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}
