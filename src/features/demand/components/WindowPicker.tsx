import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandFigures, DemandOverview } from '@/api/contract/demand';
import type { DayWindow, WindowPreset } from '@/domain/window';
import { windowEnding, windowLength, windowPresets } from '@/domain/window';
import { useFormat } from '@/i18n/FormatProvider';
import { Button } from '@/ui/button/Button';
import { TextField } from '@/ui/form/fields';
import { Icon } from '@/ui/icon/Icon';
import { Chip } from '@/ui/list/Chip';
import { Popup } from '@/ui/popup/Popup';
import styles from './demand.module.css';

interface WindowPickerProps {
  readonly chosen: WindowPreset | DayWindow;
  readonly figures: DemandFigures | undefined;
  readonly data: DemandOverview['data'] | undefined;
  readonly onChange: (window: WindowPreset | DayWindow) => void;
}

/** The span of days that is looked at: presets that end at the last complete day, or any two days. */
export function WindowPicker({ chosen, figures, data, onChange }: WindowPickerProps) {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const choose = (window: WindowPreset | DayWindow): void => {
    setOpen(false);
    onChange(window);
  };
  const name = (preset: WindowPreset): string =>
    preset === 'all' ? t('window.all') : t('window.preset', { count: preset });

  const panel = (
    <div className={styles['picker']}>
      <div className={styles['presets']} role="group" aria-label={t('window.label')}>
        {windowPresets.map((preset) => (
          <Chip key={preset} on={preset === chosen} onClick={() => choose(preset)}>
            {name(preset)}
          </Chip>
        ))}
      </div>
      {figures && <SpanForm key={`${figures.window.from} ${figures.window.to}`} span={figures.window} data={data} onApply={choose} />}
    </div>
  );

  return (
    <Popup label={t('window.label')} content={panel} open={open} onOpenChange={setOpen}>
      <button type="button" className={styles['window']} aria-haspopup="dialog" aria-expanded={open}>
        {figures ? (
          <WindowWords window={figures.window} compares={figures.beforeCovered} />
        ) : (
          <>
            <span className="visually-hidden">{typeof chosen === 'object' ? format.dayRange(chosen.from, chosen.to) : name(chosen)}</span>
            {/* As wide as what is coming, so that nothing moves when it does. */}
            <span className={styles['coming']} aria-hidden="true">
              <WindowWords window={likely(chosen)} compares={chosen !== 'all'} />
            </span>
          </>
        )}
        <Icon name="down" size={14} />
      </button>
    </Popup>
  );
}

/** The span that a choice will turn out to be, or nearly: the data decide where it ends. */
function likely(chosen: WindowPreset | DayWindow): DayWindow {
  if (typeof chosen === 'object') return chosen;
  const today = new Date().toISOString().slice(0, 10);
  return windowEnding(today, chosen === 'all' ? 365 : chosen);
}

function WindowWords({ window, compares }: { readonly window: DayWindow; readonly compares: boolean }) {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const days = windowLength(window);
  return (
    <>
      {format.dayRange(window.from, window.to)}
      <span>
        {t('window.days', { count: days })} · {compares ? t('window.compare', { count: days }) : t('window.noCompare')}
      </span>
    </>
  );
}

interface SpanFormProps {
  readonly span: DayWindow;
  readonly data: DemandOverview['data'] | undefined;
  readonly onApply: (span: DayWindow) => void;
}

function SpanForm({ span, data, onApply }: SpanFormProps) {
  const { t } = useTranslation('demand');
  const [from, setFrom] = useState(span.from);
  const [to, setTo] = useState(span.to);
  const isUsable = from !== '' && to !== '' && from <= to;
  const limits = data ? { min: data.firstDay, max: data.lastDay } : {};
  return (
    <form
      aria-label={t('window.custom')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) onApply({ from, to });
      }}
    >
      <div className={styles['span']}>
        <TextField type="date" label={t('window.from')} value={from} onChange={setFrom} {...limits} />
        <TextField type="date" label={t('window.to')} value={to} onChange={setTo} {...limits} />
      </div>
      <Button submit block disabledReason={isUsable ? undefined : t('window.wrongOrder')}>
        {t('window.apply')}
      </Button>
    </form>
  );
}
