/** Words of notices: one entry per kind, as the platform names it. */
const words = {
  title: '通知',
  open: '打开通知',
  unread: '未读',
  all: '全部',
  count_other: '{{count, number}} 条未读',
  readAll: '全部标为已读',
  read: '标为已读',
  markUnread: '未读',
  seeAll: '全部通知',
  emptyTitle: '没有未读的通知',
  emptyAllTitle: '还没有通知',
  empty: '导入完成、失败，或者成员有变动时，会在这里告诉你。',
  none: '没有未读的通知',
  unknown: '有一条新消息',
  kind: {
    import: {
      published: '{{fileName}} 已计入数据，新增 {{linesNew, number}} 行',
      failed: '{{fileName}} 没有导入成功，数据没有变',
      'undo-failed': '{{fileName}} 没有撤销成功，数据没有变',
      undone: '{{fileName}} 已撤销',
    },
    member: {
      joined: '{{name}} 加入了工厂，岗位是{{role}}',
      roleChanged: '{{actor}} 把你的岗位改成了{{role}}',
    },
  },
} as const;

export default words;
