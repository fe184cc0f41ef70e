import type { KeyboardEvent } from 'react';
import { Fragment } from 'react';
import type { DeskTask } from '@/api/contract/desk';
import { marginOf, priceOfText, quantityOfText } from '@/domain/hosting/figures';
import type { JudgedPrice } from '@/domain/hosting/guardrail';
import { priceAt } from '@/domain/hosting/offers';
import { mostTiers } from '@/domain/priceListProblems';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, IconButton } from '@/ui/button/Button';
import { classNames } from '@/ui/classNames';
import { useIsPhone } from '@/ui/hooks/useMediaQuery';
import styles from '../shared/hosting.module.css';
import { useHostingWords } from '../shared/useHostingWords';
import { VerdictTag } from '../shared/VerdictTag';
import deskStyles from './desk.module.css';
import type { EditedGroup } from './editorForm';
import { readGroup } from './editorForm';

interface TierRowsProps {
  readonly task: DeskTask;
  readonly name: string;
  readonly group: EditedGroup;
  /** The ladder that holds now, of the group's SKUs. */
  readonly live: readonly { startsAt: number; unitPriceLi: number }[];
  /** The verdict on the group's figures; none while they do not differ. */
  readonly judged: readonly JudgedPrice[];
  readonly floorLi: number | null;
  /** Undefined while costs are not shown; null where one is not known. */
  readonly costLi: number | null | undefined;
  readonly readOnly: boolean;
  readonly onChange: (group: EditedGroup) => void;
}

/** Enter and the arrows go up and down a column, as in a spreadsheet. */
function moveInColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const { column } = event.currentTarget.dataset;
  const inputs = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${column ?? ''}"]`) ?? [])];
  const next = inputs[inputs.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}

/** One ladder as it is typed: starting quantities and prices, each judged beside it. */
export function TierRows({ task, name, group, live, judged, floorLi, costLi, readOnly, onChange }: TierRowsProps) {
  const { t } = useTranslation(['hosting', 'desk']);
  const format = useFormat();
  const words = useHostingWords();
  const isPhone = useIsPhone();
  const { errors } = readGroup(group);
  const starts = group.tiers.map(({ startsAt }) => quantityOfText(startsAt));
  const setTier = (index: number, values: Partial<EditedGroup['tiers'][number]>): void =>
    onChange({ ...group, tiers: group.tiers.map((tier, position) => (position === index ? { ...tier, ...values } : tier)) });
  const gone = judged.filter(({ startsAt }) => !starts.includes(startsAt));
  const withCosts = costLi !== undefined;

  const figures = (startsAt: number | null, proposedLi: number | null, price: JudgedPrice | undefined) => {
    const margin = costLi === undefined ? null : marginOf(proposedLi, costLi);
    return (
      <>
        <td className={styles['figure']}>
          {price?.change == null ? <span className={styles['quiet']}>—</span> : words.change(price.change)}
          {price?.base === 'day_before' && price.dayBeforeLi !== null && price.dayBeforeLi !== price.liveLi && (
            <span className={styles['small']}>{t('ladder.dayBefore', { price: format.unitPrice(price.dayBeforeLi) })}</span>
          )}
        </td>
        {withCosts && <td className={styles['figure']}>{margin === null ? t('ladder.unknown') : format.percent(margin, 0)}</td>}
        {!isPhone && <td>{startsAt !== null && verdict(price)}</td>}
      </>
    );
  };
  const verdict = (price: JudgedPrice | undefined) =>
    price && <VerdictTag outcome={price.outcome} clause={price.clause} mandate={task.mandate} floorLi={floorLi} />;
  /** A phone has no room beside a row. */
  const under = (price: JudgedPrice | undefined) =>
    isPhone &&
    price && (
      <tr className={styles['underRow']}>
        <td colSpan={withCosts ? 5 : 4}>{verdict(price)}</td>
      </tr>
    );
  const liveAt = (startsAt: number | null) => (startsAt === null ? null : priceAt(live, startsAt));

  return (
    <>
      {group.tiers.map((tier, index) => {
        const startsAt = starts[index] ?? null;
        const price = judged.find((one) => one.startsAt === startsAt);
        const present = liveAt(startsAt);
        const values = { sku: name, n: index + 1 };
        return (
          // The position is the tier: rows have no other name.
          <Fragment key={index}>
            <tr className={price && styles['hasUnder']}>
              <td>
                <span className={deskStyles['tier']}>
                  {index === 0 || readOnly ? (
                    words.range(startsAt ?? 1, starts[index + 1] ?? undefined)
                  ) : (
                    <input
                      className={classNames(deskStyles['cell'], deskStyles['quantity'])}
                      inputMode="numeric"
                      data-column="quantity"
                      aria-label={t('desk:startsAt', values)}
                      aria-invalid={errors[index]?.startsAt || undefined}
                      title={errors[index]?.startsAt ? t('desk:quantityInvalid') : undefined}
                      value={tier.startsAt}
                      onKeyDown={moveInColumn}
                      onChange={(event) => setTier(index, { startsAt: event.target.value })}
                    />
                  )}
                  {index > 0 && !readOnly && (
                    <IconButton
                      size="small"
                      icon="cross"
                      label={t('desk:removeTier', { n: index + 1 })}
                      onClick={() => onChange({ ...group, tiers: group.tiers.filter((_, position) => position !== index) })}
                    />
                  )}
                </span>
              </td>
              <td className={classNames(styles['figure'], styles['quiet'])}>{present === null ? '—' : format.unitPrice(present)}</td>
              <td className={styles['figure']}>
                {readOnly ? (
                  <span className={styles['strong']}>{tier.price}</span>
                ) : (
                  <input
                    className={deskStyles['cell']}
                    inputMode="decimal"
                    data-column="price"
                    aria-label={t('desk:price', values)}
                    aria-invalid={errors[index]?.price || undefined}
                    title={errors[index]?.price ? t('desk:priceInvalid') : undefined}
                    value={tier.price}
                    onKeyDown={moveInColumn}
                    onFocus={(event) => event.target.select()}
                    onChange={(event) => setTier(index, { price: event.target.value })}
                  />
                )}
              </td>
              {figures(startsAt, priceOfText(tier.price), price)}
            </tr>
            {under(price)}
          </Fragment>
        );
      })}
      {gone.map((price) => (
        <Fragment key={`gone ${price.startsAt}`}>
          <tr className={classNames(styles['quiet'], styles['hasUnder'])}>
            <td>
              {words.range(price.startsAt, undefined)}
              <span className={styles['small']}>{t('desk:oldTier')}</span>
            </td>
            <td className={styles['figure']}>{price.liveLi === null ? '—' : format.unitPrice(price.liveLi)}</td>
            <td className={styles['figure']}>{format.unitPrice(price.proposedLi)}</td>
            {figures(price.startsAt, price.proposedLi, price)}
          </tr>
          {under(price)}
        </Fragment>
      ))}
      {!readOnly && group.tiers.length < mostTiers && task.products.every(({ quoteMode }) => quoteMode !== 'by_sku') && (
        <tr>
          <td colSpan={withCosts ? 6 : 5}>
            <Button kind="text" size="small" icon="plus" onClick={() => onChange({ ...group, tiers: [...group.tiers, { startsAt: '', price: '' }] })}>
              {t('desk:addTier')}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}
