import type { ImportDetail } from '@/api/contract/imports';
import { invalidReasons } from '@/domain/orders/validity';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Measure, MeasureStrip } from '@/ui/measure/Measure';
import { Card } from '@/ui/page/Card';
import styles from './imports.module.css';

type Report = NonNullable<ImportDetail['report']>;

interface Part {
  key: string;
  name: string;
  lines: number;
  why: string;
}

/** What became of every line of the file; the parts add up to all of them. */
function useParts({ file }: Report): Part[] {
  const { t } = useTranslation('imports');
  return [
    { key: 'kept', name: t('report.kept'), lines: file.kept, why: t('report.keptWhy') },
    { key: 'unpaid', name: t('report.unpaid'), lines: file.unpaid, why: t('report.unpaidWhy') },
    {
      key: 'netted',
      name: t('report.netted'),
      lines: file.nettedLines,
      why: t('report.nettedWhy', { count: file.nettedPairs }),
    },
    { key: 'refunds', name: t('report.refunds'), lines: file.refunds, why: t('report.refundsWhy') },
    ...file.setAside.map(({ code, lines }) => ({
      key: `aside-${code}`,
      name: t('report.setAside', { code }),
      lines,
      why: t('report.setAsideWhy'),
    })),
    ...invalidReasons.map((reason) => ({
      key: reason,
      name: t(`report.invalid.${reason}`),
      lines: file.invalid[reason],
      why: t('report.invalidWhy'),
    })),
    { key: 'dropped', name: t('report.dropped'), lines: file.dropped, why: t('report.droppedWhy') },
  ].filter(({ key, lines }) => key === 'kept' || lines > 0);
}

/** The figures of a published import, and what became of its lines. */
export function ImportReport({ record, report }: { readonly record: ImportDetail; readonly report: Report }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const parts = useParts(report);
  const { file } = report;
  const amounts = (write: typeof format.money) => file.gmv.map(({ currency, fen }) => write(fen, currency)).join(' · ');
  return (
    <>
      <MeasureStrip label={t('report.title')} measureWidth={150}>
        <Measure label={t('report.orders')} value={format.count(file.orders)} />
        <Measure
          label={t('report.buyers')}
          value={format.count(file.buyers)}
          note={file.withoutBuyer > 0 ? t('report.withoutBuyer', { count: file.withoutBuyer }) : undefined}
        />
        <Measure label={t('report.pieces')} value={format.count(file.pieces)} />
        <Measure
          label={t('report.gmv')}
          value={file.gmv.length === 0 ? null : amounts(format.moneyShort)}
          note={file.gmv.length === 0 ? undefined : amounts(format.money)}
        />
        <Measure
          label={t('report.newLines')}
          value={format.count(record.linesNew)}
          note={record.linesKnown > 0 ? t('report.knownLines', { count: record.linesKnown }) : undefined}
        />
      </MeasureStrip>
      <Card id="lines" title={t('report.lines')} note={t('report.linesNote', { count: file.lines })} flush>
        <table className={styles['parts']}>
          <thead>
            <tr>
              <th scope="col">{t('report.part')}</th>
              <th scope="col" className={styles['figure']}>
                {t('report.rows')}
              </th>
              <th scope="col" className={styles['figure']}>
                {t('report.share')}
              </th>
              <th scope="col">{t('report.why')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, name, lines, why }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className={styles['figure']}>{format.count(lines)}</td>
                <td className={styles['figure']}>{file.lines > 0 ? format.percent(lines / file.lines, lines * 1_000 < file.lines ? 2 : 1) : '—'}</td>
                <td className={styles['quiet']}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  );
}
