import { marketingOverview } from '@/api/contract/marketing';
import { memberRoute } from '../core/route';
import { readState } from '../demand/state';
import { foldMarketing, marketingDays } from './cells';
import { marketingFigures } from './figures';

export const marketingRoutes = [
  memberRoute(marketingOverview, async (call) => {
    const { head, read } = await readState(call, { span: marketingDays, withBands: true });
    if (read === null) return { ...head, data: null, figures: null };
    const { orders, ...rest } = read;
    const { resolved: compared, granularity } = rest;
    const cells = foldMarketing(orders, { filter: call.query, compared, granularity, threshold: head.smallOrderThreshold });
    return { ...head, data: rest.data, figures: marketingFigures({ cells, ...rest }) };
  }),
];
