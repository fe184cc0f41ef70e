import type { BulkAct } from '@/api/contract/products';
import { bulkActs, mostInBulk } from '@/api/contract/products';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';

interface ProductBulkActsProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onAct: (act: BulkAct) => void;
  /** Hands a price change of the ticked products to the hosted team; undefined where the role cannot. */
  readonly onHandOver: (() => void) | undefined;
}

/** What can be done with the ticked products at once: one job, one undo. */
export function ProductBulkActs({ count, busy, onAct, onHandOver }: ProductBulkActsProps) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const reason = !factory.can('catalogue.write') ? t('noRight') : count > mostInBulk ? t('bulk.tooMany', { most: mostInBulk }) : undefined;
  return (
    <>
      {bulkActs.map((act) => (
        <Button key={act} size="small" busy={busy} disabledReason={reason} onClick={() => onAct(act)}>
          {t(`bulk.${act}`)}
        </Button>
      ))}
      {onHandOver && (
        <Button size="small" icon="hand" onClick={onHandOver}>
          {t('act.handOver')}
        </Button>
      )}
    </>
  );
}
