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
  none: 'No unread notices',
  unknown: 'There is news',
  kind: {
    import: {
      published: '{{fileName}} now counts, with {{linesNew, number}} new lines',
      failed: '{{fileName}} was not imported; no figure changed',
      'undo-failed': '{{fileName}} was not undone; no figure changed',
      undone: '{{fileName}} was undone',
    },
    member: {
      joined: '{{name}} joined the factory as {{role}}',
      roleChanged: '{{actor}} made you {{role}}',
    },
  },
};

export default words;
