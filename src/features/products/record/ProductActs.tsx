import type { Product } from '@/api/contract/products';
import { useArchiveProduct, useRestoreProduct } from '@/api/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useNavigate } from 'react-router';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { useHotkey } from '@/ui/keys/useHotkey';
import { showToast } from '@/ui/toast/toasts';

/** What can be done with a product: change it, or take it out of everything. */
export function ProductActs({ product }: { readonly product: Product }) {
  const { t } = useTranslation(['products', 'common']);
  const { problemText } = useProblemText();
  const navigate = useNavigate();
  const factory = useFactory();
  const archive = useArchiveProduct(factory.id);
  const restore = useRestoreProduct(factory.id);
  const noRight = factory.can('catalogue.write') ? undefined : t('noRight');
  const edit = (): void => void navigate(paths.productEdit(factory.number, product.number));
  const isArchived = product.archivedAt !== null;
  useHotkey({ keys: 'e', label: t('act.edit'), group: t('title'), run: () => (noRight === undefined && !isArchived ? edit() : undefined) });
  const fail = (error: unknown): void => void showToast(problemText(error), { tone: 'err' });
  const doRestore = (seen: Product): void =>
    restore.mutate(seen, { onSuccess: () => showToast(t('act.restored')), onError: fail });
  const doArchive = (): void =>
    archive.mutate(product, {
      onSuccess: (after) => showToast(t('act.archived'), { action: { label: t('common:undo'), run: () => doRestore(after) } }),
      onError: fail,
    });

  return isArchived ? (
    <Button kind="primary" busy={restore.isPending} disabledReason={noRight} onClick={() => doRestore(product)}>
      {t('act.restore')}
    </Button>
  ) : (
    <>
      {(factory.can('task.offer') || factory.can('task.request')) && (
        <Button icon="hand" onClick={() => void navigate(paths.newTask(factory.number, `?product=${product.number}`))}>
          {t('act.handOver')}
        </Button>
      )}
      <Button busy={archive.isPending} disabledReason={noRight} onClick={doArchive}>
        {t('act.archive')}
      </Button>
      <Button kind="primary" icon="edit" disabledReason={noRight} onClick={edit}>
        {t('act.edit')}
      </Button>
    </>
  );
}
