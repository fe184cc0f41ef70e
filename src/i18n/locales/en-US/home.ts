import type { Words } from '../../words';
import type source from '../zh-CN/home';

const words: Words<typeof source> = {
  greeting: { morning: 'Good morning, {{name}}', noon: 'Hello, {{name}}', afternoon: 'Good afternoon, {{name}}', evening: 'Good evening, {{name}}' },
  lead_one: '{{count}} thing waits for you',
  lead_other: '{{count}} things wait for you',
  leadNone: 'Nothing waits for you',
  window: 'Last {{days}} days · against {{days}} before',
  windowLabel: 'How far back',
  needs: 'Needs me now',
  allNotices: 'All notices',
  nothing: 'Nothing needs you now.',
  need: {
    'import-failed': { tag: 'Import', title: '{{fileName}} was not imported', sub: 'No figure changed; import it again', act: 'See why' },
    'import-stopped': { tag: 'Import', title: '{{fileName}} stopped half-way', sub: '{{done}} received; choose the file again to go on', act: 'Go on' },
    'import-rows-refused': { tag: 'Import', title: '{{refused}} rows of {{fileName}} did not come in', sub: '{{received}} rows received', act: 'See {{refused}} rows' },
    'skus-to-link': { tag: 'Link', title: '{{skus}} SKUs are not in the catalogue', sub: 'They stand in orders, on {{lines}} lines', act: 'Link them' },
    'holiday-begins': { tag: 'Holiday', title: '{{name}} closes on {{from}}', sub: '{{range}} · in {{days}} days', act: 'See the store' },
  },
  batches: '{{done}} of {{total}} batches',
  measures: 'Four measures',
  measure: { buyers: 'Active buyers', gmv: 'GMV', fragmentation: 'Orders per 1,000 pcs', repurchase: 'Repurchase · 90 days' },
  compare: 'against {{days}} days before',
  until: 'Data until {{day}}',
  seeDemand: 'See demand',
  definition: {
    counts: 'Counts',
    window: 'Window',
    leftOut: 'Leaves out',
    buyers: 'Buyers with a valid, paid order in the window, each member name once',
    gmv: 'Amounts of order lines that are valid, paid and netted',
    fragmentation: 'Orders ÷ pieces × 1,000: the larger, the smaller the orders',
    repurchase: 'Buyers who ordered on two or more days in 90 days ÷ buyers who ordered',
    leftOutOrders: 'Unpaid, closed and netted lines, and codes that are not goods',
    leftOutBuyers: 'Orders without a member name',
  },
  activity: 'Recent activity',
  allActivity: 'Audit log',
  noActivity: 'No activity yet.',
  emptyTitle: 'Import your orders first',
  empty: 'Put in the order file that 1688 exports, and see how demand breaks into small orders and which buyers return. Consignees’ data never leaves this computer.',
  emptyNoRight: 'Once an owner, merchandiser or planner has imported orders, four measures stand here.',
  importFirst: 'Import orders',
  importing: '{{fileName}} is being imported; figures follow when it is done.',
  seeImport: 'See progress',
};

export default words;
