import type { ReactNode } from 'react';
import type { DemandFigures, DemandPart } from '@/api/contract/demand';
import type { BuyerSegment } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ChartGrid } from '@/ui/chart/ChartGrid';
import { SectionHead } from '@/features/shared/explorer/SectionHead';
import { Segmented } from '@/ui/list/Segmented';
import { useUrlState } from '@/ui/list/useUrlState';
import { ShareBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import { Skeleton } from '@/ui/state/Skeleton';
import type { DemandView, SplitMeasure } from '../demandView';
import { splitMeasures } from '../demandView';
import { useDemandWords } from '../useDemandWords';
import styles from './demand.module.css';

const segmentColours: Record<BuyerSegment, string> = {
  small_b: 'var(--small-b)',
  personal: 'var(--personal)',
  dropship: 'var(--dropship)',
  cross_border: 'var(--cross-border)',
  unknown: 'var(--text3)',
};
const channelColours: Record<Channel, string> = {
  standard: 'var(--standard)',
  yanxuan: 'var(--yanxuan)',
  plus: 'var(--plus)',
};

interface SplitsProps {
  readonly figures: DemandFigures | undefined;
  readonly view: DemandView;
}

/** Demand by buyer type, channel and store: parts that add up, each a filter to switch on and off. */
export function Splits({ figures, view }: SplitsProps) {
  const { t } = useTranslation(['demand', 'explorer']);
  const url = useUrlState();
  const splits = figures?.splits;
  const toggle = (name: string, value: string | null, present: string | null) => () =>
    url.set({ [name]: value === present ? null : value });
  return (
    <>
      <SectionHead title={t('split.title')}>
        <Segmented<SplitMeasure>
          small
          label={t('split.of')}
          value={view.splitOf}
          options={splitMeasures.map((value) => ({ value, label: t(`short.${value}`) }))}
          onChange={(of) => url.set({ of: of === 'pieces' ? null : of })}
        />
      </SectionHead>
      <ChartGrid chartWidth={280} columns="1fr 1fr 1fr">
        <SplitCard
          title={t('split.segment')}
          whole={splits?.segment.whole}
          measure={view.splitOf}
          compares={figures?.beforeCovered === true}
          rows={splits?.segment.parts.map(({ key, ...part }) => ({
            key,
            name: t(`explorer:segment.${key}`),
            part,
            colour: segmentColours[key],
            isChosen: view.segment === key,
            isPale: view.segment !== null && view.segment !== key,
            onClick: toggle('buyer', key, view.segment),
          }))}
        />
        <SplitCard
          title={t('split.channel')}
          whole={splits?.channel.whole}
          measure={view.splitOf}
          compares={figures?.beforeCovered === true}
          rows={splits?.channel.parts.map(({ key, ...part }) => ({
            key,
            name: t(`explorer:channel.${key}`),
            part,
            colour: channelColours[key],
            isChosen: view.channel === key,
            isPale: view.channel !== null && view.channel !== key,
            onClick: toggle('channel', key, view.channel),
          }))}
        />
        <SplitCard
          title={t('split.store')}
          whole={splits?.store.whole}
          measure={view.splitOf}
          compares={figures?.beforeCovered === true}
          rows={splits?.store.parts.map(({ key, ...part }) => ({
            key: key?.id ?? 'others',
            name: key?.name ?? t('split.otherStores'),
            part,
            colour: 'var(--series-1)',
            isChosen: key !== null && view.store === key.number,
            isPale: view.store !== null && view.store !== key?.number,
            onClick: key === null ? undefined : toggle('store', key.number, view.store),
          }))}
        />
      </ChartGrid>
    </>
  );
}

interface SplitRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly part: DemandPart;
  readonly colour: string;
  readonly isChosen: boolean;
  readonly isPale: boolean;
  readonly onClick: (() => void) | undefined;
}

interface SplitCardProps {
  readonly title: string;
  readonly whole: DemandPart | undefined;
  readonly measure: SplitMeasure;
  readonly compares: boolean;
  readonly rows: readonly SplitRow[] | undefined;
}

const skeletonRows = ['a', 'b', 'c', 'd', 'e'];

function SplitCard({ title, whole, measure, compares, rows }: SplitCardProps) {
  const { t } = useTranslation(['demand', 'explorer']);
  const format = useFormat();
  const words = useDemandWords();
  const share = (part: number, of: number | undefined): number | null => (of ? part / of : null);
  const percent = (value: number | null): string => (value === null ? '—' : format.percent(value));
  return (
    <Card
      title={title}
      note={whole && t('split.whole', { whole: measure === 'gmvFen' ? words.exact(measure, whole[measure]) : t(`value.${measure}`, { value: format.count(whole[measure]) }) })}
    >
      <div className={styles['parts']}>
        {rows === undefined
          ? skeletonRows.map((key) => <Skeleton key={key} height={28} />)
          : rows.map(({ key, name, part, colour, isChosen, isPale, onClick }) => {
              const now = share(part[measure], whole?.[measure]);
              const before = compares ? share(part.before[measure], whole?.before[measure]) : null;
              return (
                <ShareBar
                  key={key}
                  name={name}
                  share={now ?? 0}
                  figure={percent(now)}
                  note={before === null ? undefined : t('split.before', { share: percent(before) })}
                  colour={colour}
                  chosen={isChosen}
                  pale={isPale}
                  {...(onClick ? { onClick } : {})}
                />
              );
            })}
      </div>
    </Card>
  );
}
