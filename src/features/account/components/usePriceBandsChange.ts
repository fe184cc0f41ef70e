import { useCallback } from 'react';
import type { CategoryBands, OwnEdges, PriceBands } from '@/api/contract/priceBands';
import { useFactory } from '@/api/session';
import { useUpdatePriceBands } from '@/api/settings';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from '@/ui/toast/toasts';

/** Setting a category's own edges and giving them up, each undone by its toast. */
export function usePriceBandsChange(bands: PriceBands | undefined) {
  const { t } = useTranslation(['account', 'products', 'common']);
  const { problemText } = useProblemText();
  const factory = useFactory();
  const { mutateAsync, isPending } = useUpdatePriceBands(factory.id);
  const fail = useCallback((problem: unknown) => showToast(problemText(problem), { tone: 'err' }), [problemText]);

  /** Rejects with the platform's problem. */
  const set = useCallback(
    async ({ category, own: before }: CategoryBands, own: OwnEdges[]): Promise<void> => {
      if (bands === undefined) return;
      const after = await mutateAsync({ version: bands.version, body: { category, own } });
      const undo = (): void => void mutateAsync({ version: after.version, body: { category, own: before } }).catch(fail);
      const words = { category: t(`products:category.${category}`) };
      const said = own.length === 0 ? t('priceBands.dropped', words) : t('priceBands.saved', words);
      showToast(said, { action: { label: t('common:undo'), run: undo } });
    },
    [bands, mutateAsync, fail, t],
  );

  const drop = useCallback((row: CategoryBands): void => void set(row, []).catch(fail), [set, fail]);

  return { set, drop, isPending };
}
