import type { ImportRecord } from '@/api/contract/imports';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';

/** How much of an import's file has come in: `3 / 15 批，6,000 行`. */
export function useSentText() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return ({ batchesCommitted, totalBatches, rowsReceived }: ImportRecord): string =>
    t('progress.batches', {
      done: format.count(batchesCommitted),
      total: format.count(totalBatches ?? 0),
      lines: format.count(rowsReceived),
    });
}
