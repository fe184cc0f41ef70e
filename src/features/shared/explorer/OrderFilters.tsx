import { buyerSegments } from '@/domain/buyerType';
import type { Day } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { windowText } from '@/domain/demand/demandSearch';
import type { OrderView } from '@/domain/demand/orderView';
import type { DayWindow, WindowPreset } from '@/domain/window';
import { defaultWindowPreset, likelyWindow, windowLength, windowPresets } from '@/domain/window';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { useToday } from '@/ui/hooks/useToday';
import { FilterChip } from '@/ui/list/Chip';
import { Segmented } from '@/ui/list/Segmented';
import { useUrlState } from '@/ui/list/useUrlState';
import { WindowPicker } from '@/ui/list/WindowPicker';
import styles from './explorer.module.css';

/** A filter that no switch shows: in words, and the parameter of the address that makes it. */
interface Filter {
  readonly text: string;
  readonly param: string;
}

/** What an answer says of the time and money that it is about. */
interface Covered {
  readonly figures: { readonly window: DayWindow; readonly beforeCovered: boolean } | null;
  readonly currencies: readonly string[];
  readonly currency: string | null;
  readonly data: { readonly firstDay: Day; readonly lastDay: Day } | null;
}

interface OrderFiltersProps {
  readonly view: OrderView;
  readonly storeName: string | undefined;
  readonly reply: Covered | undefined;
  /** Filters that only this page has. */
  readonly own?: readonly Filter[];
}

const all = 'all';

/** Window and the switches that hold for the whole page; what else is filtered stands as chips, one click from gone. */
export function OrderFilters({ view, storeName, reply, own = [] }: OrderFiltersProps) {
  const { t } = useTranslation(['explorer', 'ui']);
  const url = useUrlState();
  const figures = reply?.figures ?? undefined;
  const likely = likelyWindow(view.window, useToday());
  const currencies = reply?.currencies ?? [];
  const chips = [...(view.store === null ? [] : [{ text: storeName ?? view.store, param: 'store' }]), ...own];
  const hasFilter = chips.length > 0 || view.channel !== null || view.segment !== null;
  const none = Object.fromEntries(['channel', 'buyer', ...chips.map(({ param }) => param)].map((param) => [param, null]));
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
          {chips.map(({ text, param }) => (
            <FilterChip key={param} text={text} onRemove={() => url.set({ [param]: null })} />
          ))}
          <Button kind="link" onClick={() => url.set(none)}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
