import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Page, Tight } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { ProblemState } from '@/ui/state/ProblemState';
import styles from './explorer.module.css';

interface ExplorerPageProps {
  readonly title: string;
  /** The last day whose orders are all there; left out while nobody knows it. */
  readonly lastCompleteDay: string | undefined;
  /** Whether the time on show ends by then. */
  readonly complete: boolean;
  /** Saves what is on show; left out until there is something. */
  readonly onExport: (() => void) | undefined;
  /** `OrderFilters`. */
  readonly filters: ReactNode;
  /** `MeasureStrip`s. */
  readonly measures: ReactNode;
  /** What is on show is of other filters; its successor is on the way. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** `ChartGrid`s under their `SectionHead`s, then the rows behind the picture. */
  readonly children: ReactNode;
}

/** Measures, the charts that filter each other, and the rows behind them; in place of them what went wrong. */
export function ExplorerPage(props: ExplorerPageProps) {
  const { title, lastCompleteDay, complete, onExport, filters, measures, stale, error, onRetry, children } = props;
  const { t } = useTranslation(['explorer', 'common']);
  const format = useFormat();
  return (
    <Page>
      <PageHead
        title={title}
        note={lastCompleteDay && t(complete ? 'dataUntil' : 'dataBeyond', { day: format.day(lastCompleteDay) })}
        actions={
          <Button icon="download" disabledReason={onExport ? undefined : t('common:loading')} onClick={onExport}>
            {t('export')}
          </Button>
        }
      />
      <Tight>{filters}</Tight>
      {error !== null ? (
        <ProblemState error={error} onRetry={onRetry} />
      ) : (
        <>
          <div className={styles['measures']} data-stale={stale || undefined}>
            {measures}
          </div>
          <div className={styles['body']} data-stale={stale || undefined} aria-busy={stale}>
            {children}
          </div>
        </>
      )}
    </Page>
  );
}
