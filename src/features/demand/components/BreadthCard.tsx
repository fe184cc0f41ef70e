import type { DemandFigures } from '@/api/contract/demand';
import { fewestBuyers } from '@/domain/demand/measure';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ShareBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import { Skeleton } from '@/ui/state/Skeleton';
import styles from './demand.module.css';

const parts = [
  { key: 'largest', of: 'largestShare' },
  { key: 'largestFour', of: 'largestFourShare' },
  { key: 'largestFifth', of: 'largestFifthShare' },
] as const;

/** On how few buyers GMV rests. */
export function BreadthCard({ figures }: { readonly figures: DemandFigures | undefined }) {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const breadth = figures?.breadth;
  const isKnown = breadth !== undefined && breadth.buyers > 0;
  return (
    <Card title={t('breadth.title')} note={isKnown ? t('breadth.note', { count: breadth.buyers }) : undefined}>
      <div className={styles['parts']}>
        {breadth === undefined && parts.map(({ key }) => <Skeleton key={key} height={28} />)}
        {breadth?.buyers === 0 && <p className={styles['quiet']}>{t('breadth.none')}</p>}
        {isKnown &&
          parts.map(({ key, of }) => {
            const before = figures?.beforeCovered === true ? breadth.before[of] : null;
            return (
              <ShareBar
                key={key}
                name={t(`breadth.${key}`)}
                share={breadth[of] ?? 0}
                figure={format.percent(breadth[of] ?? 0)}
                note={before === null ? undefined : t('split.before', { share: format.percent(before) })}
                colour="var(--series-1)"
              />
            );
          })}
        {isKnown && breadth.buyers < fewestBuyers && <p className={styles['quiet']}>{t('breadth.tooFew')}</p>}
      </div>
    </Card>
  );
}
