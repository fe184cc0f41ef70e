import type { MarketingFigures, SourcePart } from '@/api/contract/marketing';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ShareBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import { Skeleton } from '@/ui/state/Skeleton';
import { cssColour, sourceColours } from '../colours';
import type { SourceMeasure } from '../marketingView';
import { useMarketingWords } from '../useMarketingWords';
import styles from './marketing.module.css';

interface SourceSharesProps {
  readonly figures: MarketingFigures | undefined;
  readonly measure: SourceMeasure;
}

const skeletonRows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The share of each source, what people shared apart from the platform's own places; each says its n and its share before. */
export function SourceShares({ figures, measure }: SourceSharesProps) {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  const words = useMarketingWords();
  if (figures === undefined) {
    return (
      <Card title={t('share.sources')}>
        <div className={styles['parts']}>
          {skeletonRows.map((key) => (
            <Skeleton key={key} height={28} />
          ))}
        </div>
      </Card>
    );
  }
  const { whole, groups, parts } = figures.sources;
  const shareOf = (part: SourcePart): number => (whole[measure] === 0 ? 0 : part[measure] / whole[measure]);
  const percent = (part: SourcePart): string => (whole[measure] === 0 ? '—' : format.percent(shareOf(part)));
  const note = (part: SourcePart): string => {
    const before = figures.beforeCovered && whole.before[measure] > 0 ? format.percent(part.before[measure] / whole.before[measure]) : null;
    const values = { count: part.orders, n: format.count(part.orders) };
    return before === null ? t('share.n', values) : t('share.nBefore', { ...values, share: before });
  };
  return (
    <Card
      title={t('share.sources')}
      note={t(measure === 'buyers' ? 'share.wholeBuyers' : 'share.whole', { whole: words.exact(measure, whole[measure]), measure: t(`short.${measure}`) })}
    >
      <div className={styles['parts']}>
        {groups.map((group) => {
          const own = parts.filter((part) => part.group === group.key);
          const isAlone = own.length === 1;
          return (
            <div key={group.key} className={styles['group']}>
              {!isAlone && (
                <div className={styles['groupHead']}>
                  {t(`group.${group.key}`)}
                  <span>
                    <b>{percent(group)}</b> {note(group)}
                  </span>
                </div>
              )}
              {own.map((part) => (
                <div key={part.key} className={isAlone ? styles['alone'] : styles['within']}>
                  <ShareBar
                    name={t(`source.${part.key}`)}
                    share={shareOf(part)}
                    figure={percent(part)}
                    note={note(part)}
                    colour={cssColour(sourceColours[part.key])}
                  />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </Card>
  );
}
