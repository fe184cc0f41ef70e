/** Words that belong to no single feature. */
const words = {
  appName: '源头工厂',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  confirm: '确定',
  edit: '编辑',
  remove: '移除',
  undo: '撤销',
  retry: '再试一次',
  refresh: '刷新',
  next: '下一步',
  previous: '上一步',
  search: '搜索',
  clear: '清除',
  all: '全部',
  none: '无',
  unknown: '未知',
  yes: '是',
  no: '否',
  loading: '正在读取',
  language: '语言',
  total_other: '共 {{count, number}} 个',
  points: '{{value}} 点',
} as const;

export default words;
