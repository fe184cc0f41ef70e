import { useMemo } from 'react';
import type { DemandFigures } from '@/api/contract/demand';
import type { SizeRange } from '@/domain/demand/demandSearch';
import { sizeText } from '@/domain/demand/demandSearch';
import { windowLength } from '@/domain/window';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { BarChart } from '@/ui/chart/BarChart';
import type { Annotation, ChartData } from '@/ui/chart/chartData';
import { classNames } from '@/ui/classNames';
import { useIsPhone } from '@/ui/hooks/useMediaQuery';
import { useUrlState } from '@/ui/list/useUrlState';
import { Card } from '@/ui/page/Card';
import styles from './demand.module.css';

type Bar = DemandFigures['histogram'][number];

interface SizeChartProps {
  readonly figures: DemandFigures | undefined;
  readonly threshold: number;
  readonly size: SizeRange | null;
  readonly fileTail: string;
}

const isInside = (bar: Bar, size: SizeRange): boolean =>
  bar.from >= size.from && (size.to === null || (bar.to !== null && bar.to <= size.to));

/** How many orders have which size; a click on a bar brushes it, and a second one lets it go. */
export function SizeChart({ figures, threshold, size, fileTail }: SizeChartProps) {
  const url = useUrlState();
  const isPhone = useIsPhone();
  const bars = figures?.histogram;
  const picked = useMemo(
    () => new Set(size === null ? [] : (bars ?? []).filter((bar) => isInside(bar, size)).map((bar) => bar.bin)),
    [bars, size],
  );
  const pick = (key: string): void => {
    const bar = bars?.find(({ bin }) => bin === key);
    if (bar === undefined) return;
    const isAlone = size !== null && size.from === bar.from && size.to === bar.to;
    url.set({ size: isAlone ? null : sizeText(bar) });
  };
  if (isPhone) return <SizeBars bars={bars} picked={picked} onPick={pick} />;
  return <SizeColumns {...{ figures, threshold, picked, fileTail }} onPick={pick} />;
}

interface SizeColumnsProps extends Pick<SizeChartProps, 'figures' | 'threshold' | 'fileTail'> {
  readonly picked: ReadonlySet<string>;
  readonly onPick: (bin: string) => void;
}

function SizeColumns({ figures, threshold, picked, fileTail, onPick }: SizeColumnsProps) {
  const { t } = useTranslation('demand');
  const data = useMemo((): ChartData | undefined => {
    if (figures === undefined) return undefined;
    const { histogram, beforeCovered } = figures;
    return {
      categoryName: t('chart.sizeAxis'),
      categories: histogram.map(({ bin }) => ({ key: bin, label: bin.replace('-', '–') })),
      series: [
        {
          key: 'orders',
          name: t('chart.orders'),
          values: histogram.map(({ orders }) => orders),
          ...(beforeCovered
            ? {
                before: histogram.map(({ before }) => before.orders),
                beforeName: t('chart.before', { count: windowLength(figures.before) }),
              }
            : {}),
        },
      ],
    };
  }, [figures, t]);
  const annotations = useMemo((): Annotation[] => {
    // Drawn between two bars where the threshold parts them, else in the bar that it cuts through.
    const bar = figures?.histogram.findLast(({ from }) => threshold >= from);
    if (bar === undefined) return [];
    return [{ at: bar.bin, edge: threshold === bar.from, label: t('chart.threshold', { threshold }), tone: 'err' }];
  }, [figures, threshold, t]);
  return (
    <BarChart
      title={t('chart.size')}
      note={t('chart.sizeNote')}
      data={data}
      height={240}
      legend={false}
      annotations={annotations}
      picked={picked}
      onPick={onPick}
      fileName={t('chart.fileOf', { title: t('chart.size'), range: fileTail })}
    />
  );
}

interface SizeBarsProps {
  readonly bars: readonly Bar[] | undefined;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (bin: string) => void;
}

/** The same as a list, for a thumb. */
function SizeBars({ bars, picked, onPick }: SizeBarsProps) {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const most = Math.max(1, ...(bars ?? []).map(({ orders, before }) => Math.max(orders, before.orders)));
  return (
    <Card title={t('chart.size')} note={t('chart.sizeNote')}>
      <div className={styles['bars']} style={{ minHeight: 8 * 38 }}>
        {bars?.map(({ bin, orders, before }) => (
          <button
            key={bin}
            type="button"
            className={classNames(styles['bar'], picked.size > 0 && !picked.has(bin) && styles['pale'])}
            aria-pressed={picked.has(bin)}
            onClick={() => onPick(bin)}
          >
            <span>{bin.replace('-', '–')}</span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['fill']} style={{ width: `${(orders / most) * 100}%` }} />
              <span className={styles['was']} style={{ insetInlineStart: `${(before.orders / most) * 100}%` }} />
            </span>
            <span className={styles['figure']}>{format.count(orders)}</span>
          </button>
        ))}
      </div>
    </Card>
  );
}
