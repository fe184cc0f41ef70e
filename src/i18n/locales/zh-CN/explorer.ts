/** What the explorers of orders have in common: filters, their values, and what stands around the figures. */
const words = {
  dataUntil: '数据到 {{day}}',
  dataBeyond: '数据到 {{day}}，之后的还不完整',
  export: '导出',
  empty: {
    title: '还没有订单',
    import: '导入订单',
    noRight: '厂长、运营和计划员可以导入订单',
  },
  filter: {
    channel: '渠道',
    allChannels: '全部渠道',
    segment: '买家',
    allSegments: '全部买家',
    currency: '币种',
    none: '没有筛选',
    clear: '清除',
    group: '已筛选',
  },
  channel: { standard: '普通', yanxuan: '严选', plus: 'PLUS' },
  segment: { small_b: '小B', personal: '个人', dropship: '代发', cross_border: '跨境', unknown: '未知' },
  granularity: { label: '按', day: '日', week: '周', month: '月' },
};

export default words;
