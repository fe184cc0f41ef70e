import type { EChartsType } from 'echarts/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { classNames } from '../classNames';
import { useMediaQuery } from '../hooks/useMediaQuery';
import { palettes } from '../theme/palette';
import { useTheme } from '../theme/ThemeContext';
import styles from './chart.module.css';
import type { Drawing } from './drawing';
import type { ChartOption } from './options';

interface PlotProps {
  /** Says the chart's message in words to those who do not see it. */
  readonly label: string;
  readonly height: number;
  readonly build: (drawing: Drawing) => ChartOption;
  readonly formatShort: ((value: number) => string) | undefined;
  readonly formatExact: ((value: number) => string) | undefined;
  readonly count: number;
  /** A click on, or Enter at, the category with this index. */
  readonly onPick: ((index: number) => void) | undefined;
  /** Told once something is drawn. */
  readonly onDrawn: () => void;
}

const widthBeforeLayout = 640;

/** The drawing area: ECharts, fetched when first needed. Arrow keys walk through the categories, Enter picks one. */
export function Plot({ label, height, build, formatShort, formatExact, count, onPick, onDrawn }: PlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType>();
  const [width, setWidth] = useState(0);
  const [place, setPlace] = useState(-1);
  const { mode } = useTheme();
  const format = useFormat();
  const stillness = useMediaQuery('(prefers-reduced-motion: reduce)');

  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    let created: EChartsType | undefined;
    let gone = false;
    const widthNow = (): number => target.clientWidth || widthBeforeLayout;
    const observer = new ResizeObserver(() => {
      created?.resize({ width: widthNow(), height });
      setWidth(widthNow());
    });
    void import('./engine').then(({ createChart }) => {
      if (gone) return;
      created = createChart(target, widthNow(), height);
      setWidth(widthNow());
      setChart(created);
      observer.observe(target);
    });
    return () => {
      gone = true;
      observer.disconnect();
      created?.dispose();
    };
  }, [height]);

  useEffect(() => {
    if (!chart || chart.isDisposed() || width === 0) return;
    const drawing: Drawing = {
      palette: palettes[mode],
      width,
      formatShort: formatShort ?? format.short,
      formatExact: formatExact ?? format.count,
      animate: !stillness,
    };
    chart.setOption(build(drawing), { notMerge: true });
    onDrawn();
  }, [chart, width, mode, build, formatShort, formatExact, format, stillness, onDrawn]);

  useEffect(() => {
    if (!chart || chart.isDisposed() || !onPick) return undefined;
    const surface = chart.getZr();
    const pick = (event: { readonly offsetX: number; readonly offsetY: number }): void => {
      const [x] = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
      if (x !== undefined && x >= 0 && x < count) onPick(Math.round(x));
    };
    surface.on('click', pick);
    return () => surface.off('click', pick);
  }, [chart, onPick, count]);

  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && place >= 0) onPick?.(place);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !chart) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, place + step));
    setPlace(next);
    chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: next });
  };

  return (
    <div
      ref={element}
      role="group"
      aria-label={label}
      tabIndex={0}
      className={classNames(styles['plot'], onPick && styles['picks'])}
      style={{ height }}
      onKeyDown={walk}
      onBlur={() => chart?.dispatchAction({ type: 'hideTip' })}
    />
  );
}
