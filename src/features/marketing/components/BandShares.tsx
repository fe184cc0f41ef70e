import type { BandPart, MarketingFigures } from '@/api/contract/marketing';
import { priceBandParts } from '@/domain/priceBands';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ShareBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import { Skeleton } from '@/ui/state/Skeleton';
import { bandColours, cssColour } from '../colours';
import type { BandMeasure } from '../marketingView';
import { useMarketingWords } from '../useMarketingWords';
import styles from './marketing.module.css';

interface BandSharesProps {
  readonly figures: MarketingFigures | undefined;
  readonly measure: BandMeasure;
}

/** The share of each price band; what the catalogue does not know is a part of its own. */
export function BandShares({ figures, measure }: BandSharesProps) {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  const words = useMarketingWords();
  const whole = figures?.bands.whole;
  const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
  const percent = (value: number | null): string => (value === null ? '—' : format.percent(value));
  const note = (part: BandPart): string => {
    const n = format.count(part.pieces);
    const before = figures?.beforeCovered && whole ? share(part.before[measure], whole.before[measure]) : null;
    return before === null ? t('share.pieces', { n }) : t('share.piecesBefore', { n, share: percent(before) });
  };
  return (
    <Card
      title={t('share.bands')}
      note={whole && t('share.whole', { whole: words.exact(measure, whole[measure]), measure: t(`short.${measure}`) })}
    >
      <div className={styles['parts']}>
        {figures === undefined || whole === undefined
          ? priceBandParts.map((key) => <Skeleton key={key} height={28} />)
          : figures.bands.parts.map((part) => {
              const now = share(part[measure], whole[measure]);
              return (
                <ShareBar
                  key={part.key}
                  name={t(`band.${part.key}`)}
                  share={now ?? 0}
                  figure={percent(now)}
                  note={note(part)}
                  colour={cssColour(bandColours[part.key])}
                />
              );
            })}
      </div>
    </Card>
  );
}
