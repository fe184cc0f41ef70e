import { useMemo, useState } from 'react';
import type { OrderRow } from '@/api/contract/orders';
import { fetchOrders, type OrderFilters } from '@/api/orders';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { toCsv } from '@/ui/file/csv';
import { downloadText } from '@/ui/file/download';
import { showToast } from '@/ui/toast/toasts';
import { amount, type CsvHead } from '../csv';

export type OrderSort = NonNullable<OrderFilters['sort']>;

/** The most orders that one file takes: what a spreadsheet opens without pain. */
const exportLimit = 20_000;
const exportPage = 200;

interface ExportRowsProps {
  readonly filters: OrderFilters;
  readonly sort: OrderSort;
  readonly total: number;
  readonly head: CsvHead;
  readonly fileName: string;
}

/** Walks through all pages and hands over one file. */
export function ExportRows({ filters, sort, total, head, fileName }: ExportRowsProps) {
  const { t } = useTranslation(['demand', 'explorer']);
  const factory = useFactory();
  const line = useOrderLine();
  const { problemText } = useProblemText();
  const [done, setDone] = useState<number | null>(null);

  const save = async (): Promise<void> => {
    const rows: OrderRow[] = [];
    setDone(0);
    try {
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof fetchOrders>> = await fetchOrders(factory.id, {
          ...filters,
          sort,
          limit: exportPage,
          ...(cursor === null ? {} : { cursor }),
        });
        rows.push(...page.items);
        setDone(rows.length);
        cursor = page.nextCursor;
      } while (cursor !== null && rows.length < exportLimit);
      downloadText(`${fileName}.csv`, toCsv([...head.map((line) => [...line]), [], line.head, ...rows.map(line.cells)]));
      if (cursor !== null) showToast(t('rows.exportLimited', { limit: exportLimit }), { tone: 'warn' });
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    } finally {
      setDone(null);
    }
  };

  return (
    <Button
      size="small"
      icon="download"
      busy={done !== null}
      disabledReason={total > exportLimit ? t('rows.exportLimit', { limit: exportLimit }) : undefined}
      onClick={() => void save()}
    >
      {done === null ? t('rows.export') : t('rows.exporting', { done, total })}
    </Button>
  );
}

function useOrderLine() {
  const { t } = useTranslation(['demand', 'explorer']);
  return useMemo(
    () => ({
      head: [
        t('rows.orderedAt'),
        t('rows.orderNo'),
        t('rows.buyer'),
        t('rows.segment'),
        t('rows.store'),
        t('rows.lines'),
        t('rows.pieces'),
        t('rows.amount'),
        t('file.currency'),
      ],
      cells: (order: OrderRow) => [
        order.orderedAt.replace('T', ' '),
        order.orderNo,
        order.buyer?.memberName ?? '',
        t(`explorer:segment.${order.segment}`),
        order.store.name,
        order.lines,
        order.pieces,
        amount(order.gmvFen),
        order.currency,
      ],
    }),
    [t],
  );
}
