import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { toCsv } from '../file/csv';
import { downloadBlob, downloadText } from '../file/download';
import cardStyles from '../page/Card.module.css';
import { palettes } from '../theme/palette';
import { useTheme } from '../theme/ThemeContext';
import { type ChartData, chartTable, isEmpty } from './chartData';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import styles from './chart.module.css';
import type { Drawing } from './drawing';
import type { ChartOption } from './options';
import { Plot } from './Plot';
import { svgToPng } from './png';

export interface ChartFrameProps {
  /** What is counted: "每天件数". */
  readonly title: string;
  /** Quiet words: the unit, the whole, what the dash is. */
  readonly note?: ReactNode;
  /** `undefined` while the answer is under way. */
  readonly data: ChartData | undefined;
  /** Height of the drawing in px; fixed, so that nothing jumps. */
  readonly height?: number;
  /** Writes a figure on the axis and over bars; short counts unless told. */
  readonly formatShort?: (value: number) => string;
  /** Writes a figure exactly in tooltip and table; counts unless told. */
  readonly formatExact?: (value: number) => string;
  /** What a file of this chart is called, without its ending; the title unless told. */
  readonly fileName?: string;
  /** A category was clicked, or chosen by keyboard. */
  readonly onPick?: (key: string) => void;
  /** Words where there is nothing to draw. */
  readonly empty?: ReactNode;
  /** Instead of the drawing, when reading failed. */
  readonly error?: ReactNode;
  /** Names of the series beside the title; on unless told. */
  readonly legend?: boolean;
  /** Keep it stable (useCallback): a new one draws again. */
  readonly build: (data: ChartData, drawing: Drawing) => ChartOption;
}

const noData: ChartData = { categoryName: '', categories: [], series: [] };
const bones = ['45%', '80%', '60%', '95%', '70%', '50%', '85%', '65%'];

/** A chart with its title, legend, table, PNG and CSV. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, data = noData, height = 240, formatShort, formatExact } = props;
  const { onPick, build, error, legend = true } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { mode } = useTheme();
  const headingId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [drawn, setDrawn] = useState(false);

  const draw = useCallback((drawing: Drawing) => build(data, drawing), [build, data]);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const keys = data.categories.map((category) => category.key);
  const pick = onPick && ((index: number) => keys.slice(index, index + 1).forEach((key) => onPick(key)));
  const loading = props.data === undefined;
  const nothing = !loading && isEmpty(data);
  const fileName = props.fileName ?? title;

  const saveCsv = (): void => {
    const { head, rows } = chartTable(data, t('chart.incomplete'));
    downloadText(`${fileName}.csv`, toCsv([head, ...rows.map((row) => [row.label, ...row.values])]));
  };
  const savePng = async (): Promise<void> => {
    const svg = body.current?.querySelector('svg');
    if (svg) downloadBlob(`${fileName}.png`, await svgToPng(svg, palettes[mode].surface));
  };

  return (
    <section className={cardStyles['card']} aria-labelledby={headingId}>
      <div className={styles['head']}>
        <h2 id={headingId}>{title}</h2>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
        {legend && <ChartLegend data={data} />}
        {!loading && !nothing && !error && (
          <div className={styles['tools']} role="group" aria-label={t('chart.show', { chart: title })}>
            <button type="button" className={styles['tool']} aria-pressed={!asTable} onClick={() => setAsTable(false)}>
              {t('chart.asChart')}
            </button>
            <button type="button" className={styles['tool']} aria-pressed={asTable} onClick={() => setAsTable(true)}>
              {t('chart.asTable')}
            </button>
            {!asTable && (
              <button
                type="button"
                className={styles['tool']}
                aria-label={t('chart.png')}
                onClick={() => void savePng()}
              >
                PNG
              </button>
            )}
            <button type="button" className={styles['tool']} aria-label={t('chart.csv')} onClick={saveCsv}>
              CSV
            </button>
          </div>
        )}
      </div>
      <div ref={body} className={styles['body']}>
        {error ? (
          <div style={{ height }}>{error}</div>
        ) : asTable && !nothing ? (
          <ChartTable {...{ title, data, height, onPick: pick }} formatExact={formatExact ?? format.count} />
        ) : nothing ? (
          <div className={styles['nothing']} style={{ height }}>
            {props.empty ?? t('chart.empty')}
          </div>
        ) : (
          <>
            {loading ? (
              <div style={{ height }} />
            ) : (
              <Plot
                label={title}
                height={height}
                build={draw}
                formatShort={formatShort}
                formatExact={formatExact}
                count={keys.length}
                onPick={pick}
                onDrawn={onDrawn}
              />
            )}
            {(loading || !drawn) && (
              <div className={styles['cover']} role="status" aria-label={t('chart.loading')}>
                {bones.map((share) => (
                  <span key={share} className={styles['bone']} style={{ height: share }} />
                ))}
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}
