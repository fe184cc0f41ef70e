import { useTranslation } from '@/i18n/useTranslation';
import { type ChartData, chartTable } from './chartData';
import styles from './chart.module.css';

interface ChartTableProps {
  readonly title: string;
  readonly data: ChartData;
  readonly height: number;
  readonly formatExact: (value: number) => string;
  readonly onPick: ((index: number) => void) | undefined;
}

/** The chart's figures as a table, in the chart's own height. */
export function ChartTable({ title, data, height, formatExact, onPick }: ChartTableProps) {
  const { t } = useTranslation('ui');
  const { head, rows } = chartTable(data, t('chart.incomplete'));
  return (
    <div className={styles['tableFrame']} style={{ height }} tabIndex={0} role="region" aria-label={title}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              <th scope="row">
                {onPick ? (
                  <button
                    type="button"
                    className={styles['pick']}
                    aria-label={t('chart.pick', { bar: row.label })}
                    onClick={() => onPick(index)}
                  >
                    {row.label}
                  </button>
                ) : (
                  row.label
                )}
              </th>
              {row.values.map((value, column) => (
                <td key={head[column + 1]}>{value === null ? '—' : formatExact(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
