import type { DemandBreadth, DemandDrivers } from '@/api/contract/demand';
import type { Concentration } from '@/domain/demand/drivers/concentration';
import { driverSplit } from '@/domain/demand/drivers/driverSplit';
import type { SpanFigures } from './measures';

/** What moved GMV: of known buyers alone, since nobody else has a frequency. */
export function driversOf(current: SpanFigures, before: SpanFigures): DemandDrivers {
  const [now, then] = [knownTrade(current), knownTrade(before)];
  const trade = ({ gmvFen, ...rest }: DemandDrivers['current']) => ({ ...rest, revenue: gmvFen });
  const { effects, missing } = driverSplit(trade(then), trade(now));
  return { current: now, before: then, effects, missing };
}

function knownTrade({ buyers, sizes, gmvFen, ordersWithoutBuyer, piecesWithoutBuyer, fenWithoutBuyer }: SpanFigures): DemandDrivers['current'] {
  return {
    buyers,
    orders: sizes.orders - ordersWithoutBuyer,
    pieces: sizes.pieces - piecesWithoutBuyer,
    gmvFen: gmvFen - fenWithoutBuyer,
  };
}

/** On how many buyers GMV rests. */
export function breadthOf(current: SpanFigures, before: SpanFigures): DemandBreadth {
  return { ...shares(current.concentration), before: shares(before.concentration) };
}

function shares({ parts, largestShare, largestFourShare, largestFifthShare, herfindahl }: Concentration): DemandBreadth['before'] {
  return { buyers: parts, largestShare, largestFourShare, largestFifthShare, herfindahl };
}
