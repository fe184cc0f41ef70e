import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasMoved, stateOnProposal, stopReason } from '@/domain/hosting/decide';
import { judge } from '@/domain/hosting/guardrail';
import type { MandateState } from '@/domain/hosting/mandate';
import type { JudgedProduct, ListingProposal } from '@/domain/hosting/offers';
import type { TaskState } from '@/domain/hosting/taskStates';
import { isOpenTask, taskMachine } from '@/domain/hosting/taskStates';
import type { PriceTier } from '@/domain/pricing';

const hours = 3_600_000;
const floorLi = 9_000;
const starts = [10, 100] as const;

interface Terms {
  state: MandateState;
  askAboveBp: number;
  neverAboveBp: number;
}

/** What happens between a factory and an agent, and beside them. */
type Happening =
  | { kind: 'propose' | 'edit'; shares: [number, number] }
  | { kind: 'approve' | 'decline' | 'send_back' | 'apply' | 'take_back' | 'revoke' | 'expire' | 'withdraw' | 'offer' }
  | { kind: 'amend'; ask: number; never: number }
  | { kind: 'wait'; hours: number };

/** What becomes of a price, in thousandths of what it is. */
const share = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 930, max: 1_070 }) }, { weight: 1, arbitrary: fc.integer({ min: 700, max: 1_300 }) });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('propose' as const), shares: fc.tuple(share, share) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('apply' as const, 'approve' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), shares: fc.tuple(share, share) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('decline', 'send_back', 'take_back', 'revoke', 'expire', 'withdraw', 'offer' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('amend' as const), ask: fc.integer({ min: 1, max: 800 }), never: fc.integer({ min: 801, max: 3_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
);

const tiersOf = ([first, second]: readonly [number, number]): PriceTier[] => [
  { skuId: null, startsAt: starts[0], unitPriceLi: Math.max(first, second) + 1 },
  { skuId: null, startsAt: starts[1], unitPriceLi: Math.min(first, second) },
];

/** A factory with one listing, one mandate and one task at a time, moved by the rules alone. */
class World {
  private now = 0;
  /** What was applied against the mandate; and how much was applied at all. */
  readonly broken: string[] = [];
  applied = 0;
  private readonly history: { at: number; tiers: PriceTier[] }[] = [{ at: -1_000 * hours, tiers: tiersOf([12_000, 11_000]) }];
  private terms: Terms = { state: 'in_force', askAboveBp: 500, neverAboveBp: 1_500 };
  private state: TaskState = 'offered';
  private open: { tiers: PriceTier[]; base: PriceTier[]; approvedChange: boolean } | null = null;

  private get live(): PriceTier[] {
    return this.history.at(-1)?.tiers ?? [];
  }

  private get dayBefore(): PriceTier[] {
    return this.history.findLast(({ at }) => at <= this.now - 24 * hours)?.tiers ?? [];
  }

  private product(): JudgedProduct {
    const quote = (tiers: PriceTier[]) => ({ quoteMode: 'by_quantity' as const, moq: starts[0], tiers });
    const follows = { moq: null, tiers: [] };
    return {
      productId: 'p',
      skus: [{ id: 'k' }],
      product: quote(this.live),
      dayBefore: quote(this.dayBefore),
      listings: [{ listingId: 'a', storeId: 's', reachable: true, own: follows, ownDayBefore: follows }],
    };
  }

  private verdict(tiers: PriceTier[]) {
    return judge({
      mandate: {
        ...this.terms,
        scopes: ['price_change'],
        storeIds: null,
        productIds: ['p'],
        floors: [{ productId: 'p', skuId: null, floorLi }],
        fromDay: '2026-01-01',
        toDay: '2026-12-31',
      },
      products: [this.product()],
      proposal: [{ listingId: 'a', tiers }],
    });
  }

  private move(act: Parameters<typeof taskMachine.next>[0]): boolean {
    const next = taskMachine.next(act, this.state);
    if (next === null) return false;
    this.state = next;
    return true;
  }

  private stop(approved: boolean) {
    if (this.open === null) return null;
    const base = (tiers: PriceTier[]): (ListingProposal & { moq: number })[] => [{ listingId: 'a', moq: starts[0], tiers }];
    return stopReason({
      verdict: this.verdict(this.open.tiers),
      approved,
      baseMoved: hasMoved(base(this.open.base), base(this.live)),
    });
  }

  happen(event: Happening): void {
    if (event.kind === 'wait') this.now += event.hours * hours;
    else if (event.kind === 'edit') this.history.push({ at: this.now, tiers: this.changed(event.shares) });
    else if (event.kind === 'amend') this.terms = { ...this.terms, askAboveBp: event.ask, neverAboveBp: event.never };
    else if (event.kind === 'revoke') {
      this.terms = { ...this.terms, state: 'revoked' };
      this.move('end_mandate');
    } else if (event.kind === 'offer') this.offer();
    else if (event.kind === 'propose') this.propose(event.shares);
    else if (event.kind === 'approve') this.approve();
    else if (event.kind === 'apply') this.apply();
    else this.move(event.kind);
  }

  private offer(): void {
    if (isOpenTask(this.state) || this.terms.state !== 'in_force') return;
    this.state = 'offered';
    this.open = null;
  }

  private changed([first, second]: readonly [number, number]): PriceTier[] {
    const [dearest = 0, cheapest = 0] = this.live.map(({ unitPriceLi }) => unitPriceLi);
    return tiersOf([Math.round((dearest * first) / 1000), Math.round((cheapest * second) / 1000)]);
  }

  private propose(shares: [number, number]): void {
    this.move('claim');
    this.move('take_up');
    const tiers = this.changed(shares);
    const next = stateOnProposal(this.verdict(tiers).outcome);
    if (next === null || !this.move('propose')) return;
    if (next === 'awaiting_approval') this.move('ask');
    this.open = { tiers, base: this.live, approvedChange: false };
  }

  private approve(): void {
    if (this.state !== 'awaiting_approval' || this.open === null) return;
    if (this.stop(true) !== null) this.move('overtake');
    else if (this.move('approve')) this.open.approvedChange = true;
  }

  private apply(): void {
    if (this.open === null) return;
    const approved = this.move('schedule');
    if (this.state !== 'proposed' && this.state !== 'scheduled') return;
    if (this.stop(approved) !== null) {
      if (!this.move('refuse_apply')) this.move('overtake');
      return;
    }
    this.check(this.open.tiers, this.open.approvedChange);
    this.history.push({ at: this.now, tiers: this.open.tiers });
    this.move('apply');
  }

  /** What the mandate forbids, worked out beside the code under test. */
  private check(tiers: PriceTier[], approved: boolean): void {
    this.applied += 1;
    if (this.terms.state !== 'in_force') this.broken.push('not in force');
    for (const [position, { unitPriceLi }] of tiers.entries()) {
      if (unitPriceLi < floorLi) this.broken.push(`${unitPriceLi} is under the floor`);
      for (const base of [this.live[position], this.dayBefore[position]]) {
        const change = Math.abs(unitPriceLi - (base?.unitPriceLi ?? 0)) / (base?.unitPriceLi ?? 1);
        if (change > this.terms.neverAboveBp / 10_000 + 1e-12) this.broken.push(`${change} is past the last limit`);
        if (!approved && change > this.terms.askAboveBp / 10_000 + 1e-12) this.broken.push(`${change} was not approved`);
      }
    }
  }
}

test('no sequence of proposals, approvals, edits and time-outs applies what the mandate forbids', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(happening, { minLength: 8, maxLength: 40 }), (events) => {
      const world = new World();
      for (const event of events) world.happen(event);
      expect(world.broken).toEqual([]);
      applied += world.applied;
    }),
    { numRuns: 3_000 },
  );
  // The rules were met, not merely never reached.
  expect(applied).toBeGreaterThan(300);
});
