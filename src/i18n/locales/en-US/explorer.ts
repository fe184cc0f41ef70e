import type { Words } from '../../words';
import type source from '../zh-CN/explorer';

const words: Words<typeof source> = {
  dataUntil: 'Data to {{day}}',
  dataBeyond: 'Data to {{day}}; later days are not complete',
  export: 'Export',
  empty: {
    title: 'No orders yet',
    import: 'Import orders',
    noRight: 'Owner, merchandiser and planner can import orders',
  },
  filter: {
    channel: 'Channel',
    allChannels: 'All channels',
    segment: 'Buyers',
    allSegments: 'All buyers',
    currency: 'Currency',
    none: 'No filter',
    clear: 'Clear',
    group: 'Filtered by',
  },
  channel: { standard: 'Standard', yanxuan: 'Yanxuan', plus: 'PLUS' },
  segment: {
    small_b: 'Small-B',
    personal: 'Personal',
    dropship: 'Dropship',
    cross_border: 'Cross-border',
    unknown: 'Unknown',
  },
  granularity: { label: 'By', day: 'Day', week: 'Week', month: 'Month' },
};

export default words;
