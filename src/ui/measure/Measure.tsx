import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import type { Fact } from '../page/Facts';
import { Skeleton } from '../state/Skeleton';
import type { Change } from './change';
import { Definition } from './Definition';
import styles from './Measure.module.css';
import { Sparkline } from './Sparkline';

export interface MeasureProps {
  /** Name of the figure with its own window where it has one: "复购率 · 90 天". */
  readonly label: string;
  /** The figure, formatted; null is a dash with the note saying why. */
  readonly value: ReactNode;
  /** The exact figure, where `value` is short. */
  readonly exact?: string | undefined;
  /** From `changeBetween`; null says that there is nothing to compare with. */
  readonly change?: Change | null | undefined;
  /** What it is compared with: "对比前 14 天". */
  readonly compare?: string | undefined;
  /** Quiet line below: a range, a share's whole. */
  readonly note?: ReactNode;
  /** Sample size, shown as n. */
  readonly sample?: number | undefined;
  readonly sparkline?: readonly (number | null)[] | undefined;
  /** How the figure is counted: opened by the question mark. */
  readonly definition?: readonly Fact[] | undefined;
  /** 28-px figure with its change below: for the home page. */
  readonly large?: boolean;
  readonly loading?: boolean;
}

const marks = { up: '▲', down: '▼', same: '' } as const;

function ChangeMark({ change }: { readonly change: Change | null }) {
  const { t } = useTranslation('ui');
  if (change === null) return <span className={styles['change']}>{t('measure.noBefore')}</span>;
  const tone = change.tone === 'none' ? undefined : styles[change.tone];
  return (
    <span className={classNames(styles['change'], tone)}>
      <span aria-hidden="true">{marks[change.direction]} </span>
      <span className="visually-hidden">{t(`measure.${change.direction}`)} </span>
      {change.direction === 'same' ? t('measure.same') : change.text}
    </span>
  );
}

/** One figure with its comparison, its sample size or range, and its definition. */
export function Measure(props: MeasureProps) {
  const { label, value, exact, change, compare, note, sample, sparkline, definition, large, loading } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <div className={classNames(styles['measure'], large && styles['large'])} role="group" aria-label={label}>
      <div className={styles['label']}>
        {label}
        {definition && <Definition name={label} facts={definition} />}
      </div>
      <div className={styles['line']}>
        <div className={styles['value']} title={exact}>
          {loading ? <Skeleton width={88} height={large ? 28 : 20} /> : (value ?? '—')}
        </div>
        <span>
          {loading ? <Skeleton width={56} /> : change !== undefined && <ChangeMark change={change} />}
          {compare !== undefined && change && <span className={styles['compare']}>{compare}</span>}
        </span>
      </div>
      {(note !== undefined || sample !== undefined || loading) && (
        <div className={styles['note']}>
          {loading ? <Skeleton width={72} /> : note}
          {!loading && note !== undefined && sample !== undefined && ' · '}
          {!loading && sample !== undefined && t('measure.sample', { n: format.count(sample) })}
        </div>
      )}
      {sparkline && (
        <div className={styles['spark']}>
          <Sparkline values={sparkline} width="100%" height={large ? 56 : 28} />
        </div>
      )}
    </div>
  );
}

interface MeasureStripProps {
  /** Accessible name of the group of figures. */
  readonly label: string;
  readonly children: ReactNode;
  /** Least width of a measure in px. */
  readonly measureWidth?: number;
}

/** Measures side by side in one card, parted by hairlines. */
export function MeasureStrip({ label, children, measureWidth = 168 }: MeasureStripProps) {
  return (
    <section className={styles['strip']} aria-label={label} style={{ '--measure-width': `${measureWidth}px` }}>
      {children}
    </section>
  );
}
