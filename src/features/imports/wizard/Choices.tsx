import { addDays, isDay } from '@/domain/calendar';
import { orderCurrencies } from '@/domain/orderImport/cells/currency';
import { useFormat } from '@/i18n/FormatProvider';
import { useLanguage } from '@/i18n/useLanguage';
import { useTranslation } from '@/i18n/useTranslation';
import { RadioField, SelectField, TextField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import styles from '../components/imports.module.css';
import type { EndDayChoice, ImportDraft } from '../run/draft';
import { changeChoices, changeEndDay } from '../run/draft';
import type { FirstReading, ReadChoices } from '../worker/readFirst';
import { asksDateOrder } from './wizardState';

interface ChoicesProps {
  readonly draft: ImportDraft;
  readonly reading: FirstReading;
  /** What is settled already; null where nothing is. */
  readonly given: Partial<ReadChoices> | null;
}

/** What the file leaves open and only a person can say. */
export function Choices({ draft, reading, given }: ChoicesProps) {
  const { t } = useTranslation('imports');
  const assumed = Object.values(reading.summary.currencies).reduce((sum, counts) => sum + counts.assumed, 0);
  const questions = [
    given === null && assumed > 0 && <AssumedCurrency key="currency" draft={draft} lines={assumed} />,
    given?.dateOrder === undefined && asksDateOrder(draft) && <DateOrderChoice key="dates" draft={draft} reading={reading} />,
    given === null && reading.summary.lastDay !== null && (
      <EndDay key="end" choice={draft.endDay} firstDay={reading.summary.firstDay ?? ''} lastDay={reading.summary.lastDay} today={draft.choices.today} />
    ),
  ].filter(Boolean);
  if (questions.length === 0) return null;
  return (
    <Card title={t('choices.title')} note={t('choices.note')}>
      <div className={styles['questions']}>{questions}</div>
    </Card>
  );
}

function AssumedCurrency({ draft, lines }: { readonly draft: ImportDraft; readonly lines: number }) {
  const { t } = useTranslation('imports');
  const { language } = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return (
    <SelectField
      label={t('choices.currency')}
      help={t('choices.currencyHelp', { count: lines })}
      value={orderCurrencies.find((one) => one === draft.choices.assumedCurrency) ?? ''}
      options={orderCurrencies.map((value) => ({ value, label: `${value} ${names.of(value) ?? ''}` }))}
      onChange={(assumedCurrency) => changeChoices({ assumedCurrency })}
    />
  );
}

function DateOrderChoice({ draft, reading }: { readonly draft: ImportDraft; readonly reading: FirstReading }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const example = reading.issues.find(({ code }) => code === 'date-ambiguous')?.params;
  const { 'day-month-year': dayFirst = 0, 'month-day-year': monthFirst = 0 } = reading.summary.dateFormats;
  const evidence = (count: number): string =>
    count > 0 ? t('choices.evidence', { count }) : t('choices.noEvidence');
  return (
    <RadioField
      name="date-order"
      label={
        example !== undefined && 'value' in example
          ? t('choices.dates', { example: format.list([String(example.value)]) })
          : t('choices.datesAgain')
      }
      value={draft.choices.dateOrder ?? ''}
      options={[
        { value: 'day-first', label: t('choices.dayFirst'), help: evidence(dayFirst) },
        { value: 'month-first', label: t('choices.monthFirst'), help: evidence(monthFirst) },
      ]}
      onChange={(dateOrder) => changeChoices({ dateOrder })}
    />
  );
}

interface EndDayProps {
  readonly choice: EndDayChoice;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly today: string;
}

function EndDay({ choice, firstDay, lastDay, today }: EndDayProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const change = (kind: EndDayChoice['kind']): void =>
    changeEndDay(kind === 'day' ? { kind, day: lastDay } : { kind });
  return (
    <div>
      <RadioField
        name="end-day"
        label={t('choices.endDay')}
        value={choice.kind}
        options={[
          { value: 'before-last', label: t('choices.beforeLast', { day: format.day(addDays(lastDay, -1)) }), help: t('choices.beforeLastHelp', { day: format.day(lastDay) }) },
          { value: 'last', label: t('choices.last', { day: format.day(lastDay) }) },
          { value: 'day', label: t('choices.otherDay') },
        ]}
        onChange={change}
      />
      {choice.kind === 'day' && (
        <TextField
          hideLabel
          type="date"
          label={t('choices.otherDay')}
          min={firstDay}
          max={today}
          value={choice.day}
          onChange={(day) => isDay(day) && day >= firstDay && day <= today && changeEndDay({ kind: 'day', day })}
        />
      )}
    </div>
  );
}
