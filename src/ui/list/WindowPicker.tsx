import { useState } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import { TextField } from '../form/fields';
import { Icon } from '../icon/Icon';
import { Popup } from '../popup/Popup';
import { Chip } from './Chip';
import styles from './WindowPicker.module.css';

/** A span of days, both ends included. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** A span as it is written on the button. */
interface ShownSpan extends Span {
  readonly days: number;
  /** Whether orders are known for the whole period before. */
  readonly compares: boolean;
}

interface WindowPickerProps<P extends number | 'all'> {
  readonly chosen: P | Span;
  /** Days that end at the last complete day, or all of them. */
  readonly presets: readonly P[];
  /** The span that the choice has turned out to be; undefined while the first answer is under way. */
  readonly shown: ShownSpan | undefined;
  /** The span that it will turn out to be, or nearly: keeps its place. */
  readonly likely: ShownSpan;
  /** The first and the last day that may be chosen. */
  readonly limits: { readonly min: string; readonly max: string } | undefined;
  readonly onChange: (choice: P | Span) => void;
}

/** The span of days that is looked at: presets that end at the last complete day, or any two days. */
export function WindowPicker<P extends number | 'all'>(props: WindowPickerProps<P>) {
  const { chosen, presets, shown, likely, limits, onChange } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const choose = (choice: P | Span): void => {
    setOpen(false);
    onChange(choice);
  };
  const name = (preset: number | 'all'): string => (preset === 'all' ? t('window.all') : t('window.preset', { count: preset }));

  const panel = (
    <div className={styles['picker']}>
      <div className={styles['presets']} role="group" aria-label={t('window.label')}>
        {presets.map((preset) => (
          <Chip key={preset} on={preset === chosen} onClick={() => choose(preset)}>
            {name(preset)}
          </Chip>
        ))}
      </div>
      {shown && <SpanForm key={`${shown.from} ${shown.to}`} span={shown} limits={limits} onApply={choose} />}
    </div>
  );

  return (
    <Popup label={t('window.label')} content={panel} open={open} onOpenChange={setOpen}>
      <button type="button" className={styles['window']} aria-haspopup="dialog" aria-expanded={open}>
        {shown ? (
          <WindowWords {...shown} />
        ) : (
          <>
            <span className="visually-hidden">{typeof chosen === 'object' ? format.dayRange(chosen.from, chosen.to) : name(chosen)}</span>
            {/* As wide as what is coming, so that nothing moves when it does. */}
            <span className={styles['coming']} aria-hidden="true">
              <WindowWords {...likely} />
            </span>
          </>
        )}
        <Icon name="down" size={14} />
      </button>
    </Popup>
  );
}

function WindowWords({ from, to, days, compares }: ShownSpan) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <>
      {format.dayRange(from, to)}
      <span>
        {t('window.days', { count: days })} · {compares ? t('window.compare', { count: days }) : t('window.noCompare')}
      </span>
    </>
  );
}

interface SpanFormProps {
  readonly span: Span;
  readonly limits: { readonly min: string; readonly max: string } | undefined;
  readonly onApply: (span: Span) => void;
}

function SpanForm({ span, limits, onApply }: SpanFormProps) {
  const { t } = useTranslation('ui');
  const [from, setFrom] = useState(span.from);
  const [to, setTo] = useState(span.to);
  const isUsable = from !== '' && to !== '' && from <= to;
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
