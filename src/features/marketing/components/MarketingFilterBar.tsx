import type { MarketingOverview } from '@/api/contract/marketing';
import { buyerSegments } from '@/domain/buyerType';
import { channels } from '@/domain/channel';
import { windowText } from '@/domain/demand/demandSearch';
import type { WindowPreset } from '@/domain/window';
import { defaultWindowPreset, likelyWindow, windowLength, windowPresets } from '@/domain/window';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { useToday } from '@/ui/hooks/useToday';
import { FilterChip } from '@/ui/list/Chip';
import { Segmented } from '@/ui/list/Segmented';
import { useUrlState } from '@/ui/list/useUrlState';
import { WindowPicker } from '@/ui/list/WindowPicker';
import type { MarketingView } from '../marketingView';
import styles from './marketing.module.css';

interface MarketingFilterBarProps {
  readonly view: MarketingView;
  readonly storeName: string | undefined;
  readonly reply: MarketingOverview | undefined;
}

/** Window and the switches that hold for the whole page; what is filtered stands as chips, one click from gone. */
export function MarketingFilterBar({ view, storeName, reply }: MarketingFilterBarProps) {
  const { t } = useTranslation(['marketing', 'ui']);
  const url = useUrlState();
  const all = 'all';
  const figures = reply?.figures ?? undefined;
  const likely = likelyWindow(view.window, useToday());
  const currencies = reply?.currencies ?? [];
  const hasFilter = view.store !== null || view.channel !== null || view.segment !== null;
  return (
    <div className={styles['filters']} role="search" aria-label={t('ui:list.filters')}>
      <WindowPicker<WindowPreset>
        chosen={view.window}
        presets={windowPresets}
        shown={figures && { ...figures.window, days: windowLength(figures.window), compares: figures.beforeCovered }}
        likely={{ ...likely, days: windowLength(likely), compares: view.window !== 'all' }}
        limits={reply?.data ? { min: reply.data.firstDay, max: reply.data.lastDay } : undefined}
        onChange={(window) => url.set({ window: window === defaultWindowPreset ? null : windowText(window) })}
      />
      <Segmented
        label={t('filter.channel')}
        value={view.channel ?? all}
        options={[
          { value: all, label: t('filter.allChannels') },
          ...channels.map((value) => ({ value, label: t(`channel.${value}`) })),
        ]}
        onChange={(channel) => url.set({ channel: channel === all ? null : channel })}
      />
      <Segmented
        label={t('filter.segment')}
        value={view.segment ?? all}
        options={[
          { value: all, label: t('filter.allSegments') },
          ...buyerSegments.map((value) => ({ value, label: t(`segment.${value}`) })),
        ]}
        onChange={(buyer) => url.set({ buyer: buyer === all ? null : buyer })}
      />
      {currencies.length > 1 && (
        <Segmented
          label={t('filter.currency')}
          value={reply?.currency ?? ''}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency) => url.set({ currency })}
        />
      )}
      {hasFilter && (
        <div className={styles['chips']} role="group" aria-label={t('filter.group')}>
          {view.store !== null && <FilterChip text={storeName ?? view.store} onRemove={() => url.set({ store: null })} />}
          {view.channel !== null && <FilterChip text={t(`channel.${view.channel}`)} onRemove={() => url.set({ channel: null })} />}
          {view.segment !== null && <FilterChip text={t(`segment.${view.segment}`)} onRemove={() => url.set({ buyer: null })} />}
          <Button kind="link" onClick={() => url.set({ store: null, channel: null, buyer: null })}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
