import { type ChartData, seriesCssColour } from './chartData';
import styles from './chart.module.css';

/** So many names still fit beside a title. */
const mostBeside = 4;

/** Names of the lines or bars beside the title, many of them under it, in their colours. */
export function ChartLegend({ data }: { readonly data: ChartData }) {
  const before = data.series.find((series) => series.before);
  if (data.series.length < 2 && !before) return null;
  return (
    <span className={styles['legend']} data-long={data.series.length > mostBeside || undefined}>
      {data.series.map((series, position) => (
        <span key={series.key}>
          <span
            className={styles['swatch']}
            style={{ background: seriesCssColour(series, position) }}
            aria-hidden="true"
          />
          {series.name}
        </span>
      ))}
      {before && (
        <span>
          <span className={styles['swatch']} style={{ background: 'var(--previous)' }} aria-hidden="true" />
          {before.beforeName}
        </span>
      )}
    </span>
  );
}
