import type { RollupThird } from '../../demand/columns/pack';
import { packNext } from '../../demand/columns/pack';
import type { Acting } from '../../core/record';
import { enqueueJob } from '../../jobs/enqueue';
import type { JobKind } from '../../jobs/kind';
import { ordersLane } from '../find';
import { scopeOf } from './payload';
import type { Phase } from './phase';
import { stepThrough } from './pipeline';

/**
 * Packs the thirds of months that a job has changed, one a step, so that figures are read fast again. All that change the
 * rollup hold `lockOrders`, as each step does, so no row changes while it is packed.
 */
export const packThirds: Phase = {
  name: 'pack-thirds',
  size: { first: 1, most: 1 },
  start: '',
  step: async ({ run, after }) => {
    const next = await packNext(run.database, run.factoryId, after === '' ? null : thirdOfKey(after));
    return { after: next === null ? null : `${next.currency} ${next.fromDay}` };
  },
};

function thirdOfKey(key: string): RollupThird {
  const [currency = '', fromDay = ''] = key.split(' ');
  return { currency, fromDay };
}

const kind = 'rollup.pack';

/** Queues the packing of what a change outside of jobs has unpacked. */
export function enqueuePacking(acting: Acting): Promise<string> {
  return enqueueJob(acting, {
    kind,
    lane: ordersLane,
    objectType: 'settings',
    objectId: null,
    objectLabel: 'rollup',
    payload: {},
  });
}

export const packKind: JobKind = {
  kind,
  right: 'orders.import',
  step: (run) => stepThrough(run, scopeOf(run, null, 'none'), [packThirds], 1),
};
