import { Fragment } from 'react';
import type { TaskProduct } from '@/api/contract/hosting';
import { marginOf } from '@/domain/hosting/figures';
import type { Verdict } from '@/domain/hosting/guardrail';
import { priceGroups } from '@/domain/hosting/priceGroups';
import type { PriceGroup } from '@/domain/hosting/priceGroups';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '@/ui/classNames';
import styles from './hosting.module.css';
import type { Limits } from './useHostingWords';
import { useHostingWords } from './useHostingWords';
import { VerdictTag } from './VerdictTag';

interface LadderTableProps {
  readonly product: TaskProduct;
  readonly listingId: string;
  readonly verdict: Pick<Verdict, 'prices' | 'floors'>;
  readonly mandate: Limits;
  /** The proposal is in force: what was the present price is the old one. */
  readonly applied?: boolean;
}

/** The dearest of the group's SKUs decides the margin; null where a cost is not known or not shown. */
export function groupCost({ skus }: Pick<TaskProduct, 'skus'>, { skuIds }: Pick<PriceGroup, 'skuIds'>): number | null {
  const costs = skus.filter(({ id }) => skuIds.includes(id)).map(({ costLi }) => costLi ?? null);
  return costs.some((cost) => cost === null) ? null : Math.max(...costs.map((cost) => cost ?? 0));
}

export const showsCosts = ({ skus }: Pick<TaskProduct, 'skus'>) => skus.some(({ costLi }) => costLi !== undefined);

/** A proposal's ladder in one store: every step before and after, and the mandate's word on each. */
export function LadderTable({ product, listingId, verdict, mandate, applied = false }: LadderTableProps) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const words = useHostingWords();
  const groups = priceGroups(verdict.prices, listingId);
  const withCosts = showsCosts(product);
  const columns = withCosts ? 6 : 5;
  const store = product.listings.find(({ id }) => id === listingId)?.store.name ?? '';
  const floorOf = (skuId: string) => verdict.floors.find((floor) => floor.skuId === skuId)?.floorLi ?? null;
  return (
    <div className={styles['scroll']}>
      <table className={styles['ladder']}>
        <caption className="visually-hidden">{t('ladder.caption', { product: product.title, store })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ladder.quantity')}</th>
            <th scope="col" className={styles['figure']}>
              {applied ? t('ladder.before') : t('ladder.live')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('ladder.proposed')}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('ladder.change')}
            </th>
            {withCosts && (
              <th scope="col" className={styles['figure']}>
                {t('ladder.margin')}
              </th>
            )}
            <th scope="col" className={styles['guardrail']}>
              {t('ladder.guardrail')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.skuIds[0]}>
              {groups.length > 1 && (
                <tr className={styles['groupHead']}>
                  <td colSpan={columns}>{words.skus(product, group.skuIds)}</td>
                </tr>
              )}
              {group.prices.map((price, index) => {
                const margin = marginOf(price.proposedLi, groupCost(product, group));
                const tag = (
                  <VerdictTag outcome={price.outcome} clause={price.clause} mandate={mandate} floorLi={floorOf(price.skuId)} />
                );
                const isQuiet = price.outcome === 'within';
                return (
                  <Fragment key={price.startsAt}>
                    <tr className={classNames(!isQuiet && styles['hasUnder'])}>
                      <td>{words.range(price.startsAt, group.prices[index + 1]?.startsAt)}</td>
                      <td className={classNames(styles['figure'], styles['quiet'])}>
                        {price.liveLi === null ? t('ladder.noPrice') : format.unitPrice(price.liveLi)}
                      </td>
                      <td className={classNames(styles['figure'], styles['strong'])}>{format.unitPrice(price.proposedLi)}</td>
                      <td className={styles['figure']}>
                        {price.change === null ? '—' : words.change(price.change)}
                        {price.base === 'day_before' && price.dayBeforeLi !== null && price.dayBeforeLi !== price.liveLi && (
                          <span className={styles['small']}>{t('ladder.dayBefore', { price: format.unitPrice(price.dayBeforeLi) })}</span>
                        )}
                      </td>
                      {withCosts && (
                        <td className={styles['figure']}>{margin === null ? t('ladder.unknown') : format.percent(margin, 0)}</td>
                      )}
                      <td className={styles['guardrail']}>{tag}</td>
                    </tr>
                    {!isQuiet && (
                      <tr className={styles['underRow']}>
                        <td colSpan={columns - 1}>{tag}</td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
