import type { OrderSource } from '@/domain/orders/source';
import { orderSources } from '@/domain/orders/source';
import type { SourceGroup } from '@/domain/orders/sourceGroup';
import { sourceGroups } from '@/domain/orders/sourceGroup';
import type { Calendar } from '../demand/calendar';
import type { MarketingCell } from './cell';

interface Way {
  source: OrderSource;
  group: SourceGroup;
}

/** Days on which each buyer was last seen along one way, from 1; 0 for never. */
class LastDays {
  #days = new Int32Array(1 << 12);

  /** Notes the day, and answers the one before. */
  exchange(buyer: number, day: number): number {
    if (buyer >= this.#days.length) {
      const grown = new Int32Array(Math.max(buyer + 1, this.#days.length * 2));
      grown.set(this.#days);
      this.#days = grown;
    }
    const before = (this.#days[buyer] ?? 0) - 1;
    this.#days[buyer] = day + 1;
    return before;
  }
}

/**
 * Counts distinct buyers in all, of each source and of each group of sources, in every period and in both spans; days
 * must come in ascending order. A buyer who came along two ways counts in both, and once in all.
 */
export class DistinctBuyers {
  readonly #calendar: Pick<Calendar<unknown>, 'periodStart' | 'spanStart'>;
  readonly #all = new LastDays();
  readonly #bySource = orderSources.map((source) => ({ source, last: new LastDays() }));
  readonly #byGroup = sourceGroups.map((group) => ({ group, last: new LastDays() }));

  constructor(calendar: Pick<Calendar<unknown>, 'periodStart' | 'spanStart'>) {
    this.#calendar = calendar;
  }

  /** Notes an order of a buyer (a positive number): of its period's cell and of its span's. */
  add(buyer: number, day: number, { source, group }: Way, period: MarketingCell, span: MarketingCell): void {
    const periodStart = this.#calendar.periodStart[day] ?? 0;
    const spanStart = this.#calendar.spanStart[day] ?? 0;
    const note = (last: LastDays | undefined, partOf: (cell: MarketingCell) => { buyers: number }): void => {
      const before = last?.exchange(buyer, day) ?? -1;
      if (before < spanStart) partOf(span).buyers += 1;
      if (before < spanStart || before < periodStart) partOf(period).buyers += 1;
    };
    note(this.#all, ({ whole }) => whole);
    note(this.#bySource.find((one) => one.source === source)?.last, ({ sources }) => sources[source]);
    note(this.#byGroup.find((one) => one.group === group)?.last, ({ groups }) => groups[group]);
  }
}
