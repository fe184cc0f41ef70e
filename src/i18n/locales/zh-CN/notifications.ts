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
    productImport: {
      done: '{{fileName}} 写入了 {{written, number}} 个商品，{{failed, number}} 个没写入',
      undone: '{{fileName}} 已撤销：撤回 {{reverted, number}} 个，保留 {{conflicts, number}} 个',
      failed: '{{fileName}} 没有导完，写好的都在',
      'undo-failed': '{{fileName}} 没有撤销完，可以再撤一次',
    },
    task: {
      approval: '{{number}} {{subject}}：方案等你定',
      applied: '{{number}} {{subject}}：新价已生效（{{name}}）',
      applyRefused: '{{number}} {{subject}}：没能生效，小二会重新做方案',
      message: '{{name}} 在 {{number}} 里问了你',
      mandateEnded: '{{number}} {{subject}}：授权 {{mandate}} 结束，任务随之结束',
      expired: '{{number}} {{subject}}：过了最晚日期，已过期',
      requested: '{{name}} 请你把 {{product}} 的改价交给托管：{{wish}}',
    },
    mandate: {
      signed: '{{name}} 签署了授权 {{number}}',
      revoked: '{{name}} 撤销了授权 {{number}}',
    },
    review: {
      approved: '{{store}}：{{title}} 审核通过',
      changes_requested: '{{store}}：{{title}} 要修改。{{message}}',
      rejected: '{{store}}：{{title}} 被驳回。{{message}}',
    },
    member: {
      joined: '{{name}} 加入了工厂，岗位是{{role}}',
      roleChanged: '{{actor}} 把你的岗位改成了{{role}}',
    },
  },
} as const;

export default words;
