/** Small hand-made order files. */

/** The columns of a 1688 export, in its order. */
export const exportHeads = [
  '订单编号', '买家公司名', '买家会员名', '卖家公司名', '卖家会员名', '货品总价(元)', '运费(元)', '涨价或折扣(元)', '实付款(元)', '订单状态',
  '订单创建时间', '订单付款时间', '发货方', '收货人姓名', '收货地址', '邮编', '联系电话', '联系手机', '货品标题', '单价(元)', '数量', '单位',
  '货号', '型号', 'Offer ID', 'SKU ID', '物料编号', '单品货号', '货品种类', '买家留言', '物流公司', '运单号',
] as const;
export type ExportHead = (typeof exportHeads)[number];
export type ExportCells = Partial<Record<ExportHead, string>>;

export const plainHeads = 'order_id,ordered_at,buyer_id,sku,title,quantity,unit_price,currency,region';

/** A file of the plain layout from its lines. */
export function plainFile(lines: readonly string[], name = 'orders.csv'): File {
  return new File([[plainHeads, ...lines, ''].join('\n')], name, { type: 'text/csv' });
}

/** So many plain lines, three an order, one order an hour. */
export function plainLines(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const order = Math.floor(index / 3);
    const time = new Date(Date.UTC(2026, 5, 1) + order * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    return `${700_000 + order},${time},B${order % 90},SKU-${index % 30},Bag ${index % 30},${1 + (index % 7)},${(100 + (index % 50)) / 100},CNY,浙江`;
  });
}

/** A 1688 export as rows of cells: order-level cells stand only on an order's first row. */
export function exportRows(rows: readonly ExportCells[]): string[][] {
  return [[...exportHeads], ...rows.map((cells) => exportHeads.map((head) => cells[head] ?? ''))];
}

export function exportFile(rows: readonly ExportCells[], name = '订单.csv'): File {
  const text = exportRows(rows).map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return new File([`\ufeff${text}\r\n`], name, { type: 'text/csv' });
}

/** An order's first row with a consignee's data, and a second line of it. */
export const twoLineOrder: readonly ExportCells[] = [
  {
    订单编号: '202611060000000001', 买家会员名: 'tb_little_shop', 订单状态: '交易成功', 订单创建时间: '2026-11-06 10:00:00',
    收货人姓名: '王小明', 收货地址: '浙江省 杭州市 西湖区 文三路 1 号', 联系手机: '13800000000',
    货品标题: '棉麻收纳袋', '单价(元)': '12.50', 数量: '5', 单品货号: 'SN-2031-R',
  },
  { 货品标题: '棉麻收纳袋', '单价(元)': '12.50', 数量: '3', 单品货号: 'SN-2031-B' },
];

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
