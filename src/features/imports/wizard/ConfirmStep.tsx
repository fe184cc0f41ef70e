import type { ImportRecord } from '@/api/contract/imports';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { Notice } from '@/ui/state/Notice';
import styles from '../components/imports.module.css';
import type { ImportDraft } from '../run/draft';
import { batchCount, refusedRows } from '../run/requests';
import type { FirstReading } from '../worker/readFirst';
import { completeUntil } from './wizardState';

interface ConfirmStepProps {
  readonly draft: ImportDraft;
  readonly reading: FirstReading;
  readonly storeName: string;
  readonly resumed: ImportRecord | undefined;
  /** Why the import could not begin. */
  readonly problem: unknown;
}

/** What will happen, before it happens. */
export function ConfirmStep({ draft, reading, storeName, resumed, problem }: ConfirmStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { summary } = reading;
  const until = completeUntil(draft.endDay, reading);
  const currencies = Object.entries(summary.currencies)
    .filter(([, { read, assumed }]) => read + assumed > 0)
    .map(([currency, { read, assumed }]) =>
      t(assumed > 0 ? 'confirm.currencyAssumed' : 'confirm.currencyRead', { currency, count: read + assumed }),
    );
  return (
    <div className={styles['stack']}>
      {problem !== null && <CannotBegin problem={problem} />}
      <Card title={t('confirm.title', { file: draft.file.name })}>
        <div className={styles['stack']}>
          <Facts
            wide
            facts={[
              { label: t('facts.store'), value: storeName },
              { label: t('confirm.comesIn'), value: t('confirm.lines', { lines: format.count(summary.lines), orders: format.count(summary.orders) }) },
              { label: t('facts.span'), value: summary.firstDay && summary.lastDay ? format.dayRange(summary.firstDay, summary.lastDay) : '—' },
              { label: t('facts.currency'), value: currencies.join(' · ') },
              { label: t('facts.endDay'), value: until === null ? '—' : format.day(until) },
              { label: t('confirm.staysOut'), value: t('confirm.rows', { count: refusedRows(reading) }) },
            ]}
          />
          <ol className={styles['happens']}>
            <li>
              {resumed
                ? t('confirm.goesOn', { done: format.count(resumed.batchesCommitted), total: format.count(batchCount(reading)) })
                : t('confirm.sends', { count: batchCount(reading) })}
            </li>
            <li>{t('confirm.cleans')}</li>
            <li>{t('confirm.publishes')}</li>
            <li>{t('confirm.undo')}</li>
          </ol>
        </div>
      </Card>
    </div>
  );
}

function CannotBegin({ problem }: { readonly problem: unknown }) {
  const { t } = useTranslation('imports');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const number = isProblem(problem, 409) && problem.code === 'import-running' ? String(problem.params['number'] ?? '') : '';
  if (number === '') return <Notice tone="err">{problemText(problem)}</Notice>;
  return (
    <Notice
      tone="warn"
      title={t('running.title', { number })}
      action={<LinkButton to={paths.importRecord(factory.number, number)}>{t('same.see')}</LinkButton>}
    >
      {t('running.text')}
    </Notice>
  );
}
