import { useCallback, useMemo } from 'react';
import type { DemandDrivers, DemandFigures } from '@/api/contract/demand';
import { revenueDrivers, type RevenueDriver } from '@/domain/demand/drivers/driverSplit';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { ChartData } from '@/ui/chart/chartData';
import { WaterfallChart } from '@/ui/chart/WaterfallChart';
import { useDemandWords } from '../useDemandWords';

interface DriversChartProps {
  readonly figures: DemandFigures | undefined;
  readonly fileTail: string;
}

/** What moved GMV against the period before: four effects that add up to the change. */
export function DriversChart({ figures, fileTail }: DriversChartProps) {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const words = useDemandWords();
  const facts = useFacts();
  const formatShort = useCallback((fen: number) => words.signed(fen, format.moneyShort), [words, format]);
  const formatExact = useCallback((fen: number) => words.signed(Math.round(fen), format.money), [words, format]);
  const data = useMemo((): ChartData | undefined => {
    if (figures === undefined) return undefined;
    const effects = figures.beforeCovered ? figures.drivers.effects : null;
    return {
      categoryName: t('drivers.axis'),
      categories: revenueDrivers.map((driver) => ({
        key: driver,
        label: t(`drivers.names.${driver}`),
        fullLabel: `${t(`drivers.names.${driver}`)} · ${facts(driver, figures.drivers)}`,
      })),
      series: [{ key: 'effect', name: t('drivers.effect'), values: revenueDrivers.map((driver) => effects?.[driver] ?? null) }],
    };
  }, [figures, t, facts]);
  return (
    <WaterfallChart
      title={t('drivers.title')}
      note={figures?.beforeCovered && figures.drivers.effects !== null ? t('drivers.note', { change: formatShort(changeOf(figures.drivers)) }) : undefined}
      data={data}
      height={200}
      formatShort={formatShort}
      formatExact={formatExact}
      empty={figures && whyNot(figures, t)}
      fileName={t('chart.fileOf', { title: t('drivers.title'), range: fileTail })}
    />
  );
}

function changeOf({ current, before }: DemandDrivers): number {
  return current.gmvFen - before.gmvFen;
}

/** Why there is nothing to split, in words. */
function whyNot({ beforeCovered, drivers: { missing } }: DemandFigures, t: ReturnType<typeof useTranslation<'demand'>>['t']): string {
  if (!beforeCovered) return t('reason.before-not-covered');
  return missing === null ? '' : t(`drivers.missing.${missing.period}`, { driver: t(`drivers.names.${missing.driver}`) });
}

/** Each factor before and now, in words. */
function useFacts() {
  const { t } = useTranslation('demand');
  const format = useFormat();
  return useCallback(
    (driver: RevenueDriver, { current, before }: DemandDrivers): string => {
      const figure = ({ buyers, orders, pieces, gmvFen }: DemandDrivers['current']): string => {
        if (driver === 'buyers') return format.count(buyers);
        if (driver === 'price') return pieces === 0 ? '—' : format.money(Math.round(gmvFen / pieces));
        const [part, whole] = driver === 'frequency' ? [orders, buyers] : [pieces, orders];
        return whole === 0 ? '—' : format.count(part / whole, 1);
      };
      return t(`drivers.facts.${driver}`, { before: figure(before), after: figure(current) });
    },
    [t, format],
  );
}
