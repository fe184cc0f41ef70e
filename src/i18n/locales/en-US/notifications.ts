import type { Words } from '../../words';
import type source from '../zh-CN/notifications';

const words: Words<typeof source> = {
  title: 'Notices',
  open: 'Open notices',
  unread: 'Unread',
  all: 'All',
  count_one: '{{count, number}} unread',
  count_other: '{{count, number}} unread',
  readAll: 'Mark all as read',
  read: 'Mark as read',
  markUnread: 'Unread',
  seeAll: 'All notices',
  emptyTitle: 'No unread notices',
  emptyAllTitle: 'No notices yet',
  empty: 'You are told here when an import is done or has failed, or when members change.',
  purpose: {
    agent: 'You are told here when a task is given to you, and when its factory decides on it or takes it back.',
    lead: 'You are told here when a task is past its time.',
    reviewer: 'You are told here when what you sent back or rejected is submitted again.',
  },
  none: 'No unread notices',
  unknown: 'There is news',
  kind: {
    import: {
      published: '{{fileName}} now counts, with {{linesNew, number}} new lines',
      failed: '{{fileName}} was not imported; no figure changed',
      'undo-failed': '{{fileName}} was not undone; no figure changed',
      undone: '{{fileName}} was undone',
    },
    productImport: {
      done: '{{fileName}}: {{written, number}} products written, {{failed, number}} not',
      undone: '{{fileName}} undone: {{reverted, number}} taken back, {{conflicts, number}} kept',
      failed: '{{fileName}} was not imported to its end; what was written is kept',
      'undo-failed': '{{fileName}} was not undone to its end; it can be undone again',
    },
    task: {
      approval: '{{number}} {{subject}}: a proposal is yours to decide',
      applied: '{{number}} {{subject}}: new prices applied ({{name}})',
      applyRefused: '{{number}} {{subject}}: could not be applied, the agent will propose anew',
      message: '{{name}} asked you something in {{number}}',
      mandateEnded: '{{number}} {{subject}}: ended with mandate {{mandate}}',
      expired: '{{number}} {{subject}}: past the day it was needed by',
      requested: '{{name}} asks you to hand over a price change of {{product}}: {{wish}}',
    },
    desk: {
      assigned: '{{number}} {{subject}}: your lead gave it to you',
      reassigned: '{{number}} {{subject}}: your lead gave it to {{name}}',
      approved: '{{number}} {{subject}}: approved, yours to apply',
      sentBack: '{{number}} {{subject}}: sent back. {{note}}',
      declined: '{{number}} {{subject}}: declined. {{note}}',
      overtaken: '{{number}} {{subject}}: no longer sound when it was to be approved, propose anew',
      applied: '{{number}} {{subject}}: applied when it was due',
      applyRefused: '{{number}} {{subject}}: could not be applied when it was due, propose anew',
      reverted: '{{number}} {{subject}}: the factory put the prices back. {{note}}',
      takenBack: '{{number}} {{subject}}: the factory took it back. {{note}}',
      expired: '{{number}} {{subject}}: past the day it was needed by',
      mandateEnded: '{{number}} {{subject}}: ended with mandate {{mandate}}',
      message: '{{name}} wrote to you in {{number}} {{subject}}',
      overdue: '{{number}} {{subject}}: past its time with {{name}}',
      overdueFree: '{{number}} {{subject}}: past its time, nobody has it',
    },
    mandate: {
      signed: '{{name}} signed mandate {{number}}',
      revoked: '{{name}} revoked mandate {{number}}',
    },
    review: {
      approved: '{{store}}: {{title}} was approved',
      changes_requested: '{{store}}: {{title}} needs changes. {{message}}',
      rejected: '{{store}}: {{title}} was rejected. {{message}}',
      resubmitted: '{{number}} {{title}}: changed and submitted again',
    },
    member: {
      joined: '{{name}} joined the factory as {{role}}',
      roleChanged: '{{actor}} made you {{role}}',
    },
  },
};

export default words;
