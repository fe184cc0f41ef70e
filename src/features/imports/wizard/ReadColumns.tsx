import type { DroppedColumn } from '@/domain/orderImport/header';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import styles from '../components/imports.module.css';
import { useFileText } from '@/i18n/fileText';
import type { FirstReading } from '../worker/readFirst';

const delimiterKeys = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;

/** How the file was read, which columns are used, and which never leave the browser. */
export function ReadColumns({ reading }: { readonly reading: FirstReading }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const words = useFileText();
  const { layout, container, encoding, delimiter, sheet, headerRow, columns, dropped } = reading;
  const heads = (why: DroppedColumn['why']) => dropped.filter((column) => column.why === why).map(({ head }) => head);
  const [personal, reduced, unused] = [heads('personal'), heads('reduced'), heads('unused')];
  return (
    <Card title={t('columnsRead.title')}>
      <div className={styles['stack']}>
        <Facts
          wide
          facts={[
            { label: t('facts.layout'), value: t(`layout.${layout}`) },
            {
              label: t('facts.encoding'),
              value: container === 'csv.gz' ? t('columnsRead.packed', { encoding: words.encoding(encoding) }) : words.encoding(encoding),
            },
            ...(delimiter === null ? [] : [{ label: t('columnsRead.delimiter'), value: t(`delimiter.${delimiterKeys[delimiter]}`) }]),
            ...(sheet === null
              ? []
              : [{ label: t('columnsRead.sheet'), value: t('columnsRead.sheetOf', { name: sheet.name, count: sheet.count }) }]),
            { label: t('columnsRead.header'), value: t('columnsRead.headerRow', { row: format.count(headerRow) }) },
          ]}
        />
        <Heads title={t('columnsRead.used')} heads={columns.filter(({ column }) => column !== 'address').map(({ head }) => head)} />
        {personal.length > 0 && <Heads title={t('columnsRead.personal')} note={t('columnsRead.personalNote')} heads={personal} strong />}
        {reduced.length > 0 && <Heads title={t('columnsRead.reduced')} heads={reduced} />}
        {unused.length > 0 && <Heads title={t('columnsRead.unused')} heads={unused} />}
      </div>
    </Card>
  );
}

interface HeadsProps {
  readonly title: string;
  readonly note?: string;
  readonly heads: readonly string[];
  readonly strong?: boolean;
}

function Heads({ title, note, heads, strong }: HeadsProps) {
  return (
    <div>
      <h3 className={styles['subhead']}>
        {title}
        {note !== undefined && <span className={styles['quiet']}>{note}</span>}
      </h3>
      <ul className={styles['heads']}>
        {heads.map((head, index) => (
          <li key={`${head}-${index}`} className={strong ? styles['kept'] : undefined}>
            {head}
          </li>
        ))}
      </ul>
    </div>
  );
}
