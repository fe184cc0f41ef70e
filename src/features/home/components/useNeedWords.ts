import type { Need } from '@/api/contract/home';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Tone } from '@/ui/tag/StatusTag';

export interface NeedWords {
  key: string;
  tone: Tone;
  tag: string;
  title: string;
  sub: string;
  /** By when, or since when, as an instant; null where it has none. */
  at: string | null;
  act: string;
  to: string;
}

/** One row of what waits: what, why, since when, and the way to the place that mends it. */
export function useNeedWords(): (need: Need) => NeedWords {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { number: factory } = useFactory();
  return (need) => {
    const of = { key: `${need.kind} ${'number' in need ? need.number : ''}`, tag: t(`need.${need.kind}.tag`) };
    switch (need.kind) {
      case 'import-failed':
        return {
          ...of,
          tone: 'err',
          title: t('need.import-failed.title', { fileName: need.fileName }),
          sub: t('need.import-failed.sub'),
          at: need.at,
          act: t('need.import-failed.act'),
          to: paths.importRecord(factory, need.number),
        };
      case 'import-stopped': {
        const done = format.count(need.batchesCommitted);
        const total = need.totalBatches === null ? null : format.count(need.totalBatches);
        return {
          ...of,
          tone: 'warn',
          title: t('need.import-stopped.title', { fileName: need.fileName }),
          sub: t('need.import-stopped.sub', { done: t('batches', { done, total: total ?? '?' }) }),
          at: need.at,
          act: t('need.import-stopped.act'),
          to: paths.importRecord(factory, need.number),
        };
      }
      case 'product-import-waiting':
        return {
          ...of,
          tone: 'warn',
          title: t('need.product-import-waiting.title', { fileName: need.fileName, products: format.count(need.products) }),
          sub: t(need.failing > 0 ? 'need.product-import-waiting.failing' : 'need.product-import-waiting.sub', { failing: format.count(need.failing) }),
          at: need.at,
          act: t('need.product-import-waiting.act'),
          to: paths.productImport(factory, need.number),
        };
      case 'import-rows-refused': {
        const refused = format.count(need.rowsRefused);
        return {
          ...of,
          tone: 'err',
          title: t('need.import-rows-refused.title', { fileName: need.fileName, refused }),
          sub: t('need.import-rows-refused.sub', { received: format.count(need.rowsReceived) }),
          at: need.at,
          act: t('need.import-rows-refused.act', { refused }),
          to: paths.importRecord(factory, need.number),
        };
      }
      case 'task-approval': {
        const change = need.change === null ? '' : format.percent(Math.abs(need.change), 1);
        const direction = (need.change ?? 0) < 0 ? t('need.task-approval.down', { change }) : t('need.task-approval.up', { change });
        return {
          ...of,
          tone: need.overdue ? 'err' : 'warn',
          title:
            need.productCount > 1
              ? t('need.task-approval.titleMany', { subject: need.subject, count: need.productCount })
              : t('need.task-approval.title', { subject: need.subject }),
          sub: need.change === null ? need.number : `${need.number} · ${direction}`,
          at: need.at,
          act: t('need.task-approval.act'),
          to: paths.hostingTask(factory, need.number),
        };
      }
      case 'tasks-overdue':
        return {
          ...of,
          tone: 'err',
          title: t('need.tasks-overdue.title', { count: need.tasks }),
          sub: t('need.tasks-overdue.sub', { number: need.number, subject: need.subject }),
          at: need.at,
          act: t('need.tasks-overdue.act'),
          to: paths.hosting(factory, '?view=overdue'),
        };
      case 'skus-to-link':
        return {
          ...of,
          tone: 'info',
          title: t('need.skus-to-link.title', { skus: format.count(need.skus) }),
          sub: t('need.skus-to-link.sub', { lines: format.count(need.lines) }),
          at: null,
          act: t('need.skus-to-link.act'),
          to: paths.unlinkedSkus(factory),
        };
      case 'products-sent-back':
        return {
          ...of,
          tone: 'err',
          title: t('need.products-sent-back.title', { products: format.count(need.products), title: need.title }),
          sub: need.message,
          at: need.at,
          act: t('need.products-sent-back.act'),
          to: need.products === 1 ? paths.product(factory, need.number) : `${paths.products(factory)}?status=rejected&status=changes_requested`,
        };
      case 'holiday-begins':
        return {
          ...of,
          tone: 'warn',
          title: t('need.holiday-begins.title', { name: need.name, from: format.dayShort(need.from) }),
          sub: t('need.holiday-begins.sub', { range: format.dayRange(need.from, need.to), days: format.count(need.inDays) }),
          at: null,
          act: t('need.holiday-begins.act'),
          to: paths.store(factory, need.number),
        };
    }
  };
}
