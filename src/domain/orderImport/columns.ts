export const importLayouts = ['plain', 'export1688'] as const;
/** `plain`: one complete line a row, English heads. `export1688`: order-level cells only on an order's first row. */
export type ImportLayout = (typeof importLayouts)[number];

export const importColumns = [
  'orderNo', 'orderedAt', 'buyerName', 'status', 'sku', 'articleNumber', 'title', 'quantity', 'unitPrice', 'currency',
  'region', 'address', 'freight', 'adjustment', 'goodsTotal', 'dropship', 'downstreamChannel',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Heads per layout, in the words of the file; compared without case, spaces, underscores and a unit in brackets. */
const headsOfLayout: Record<ImportLayout, readonly (readonly [string, ImportColumn])[]> = {
  plain: [
    ['order_id', 'orderNo'], ['ordered_at', 'orderedAt'], ['buyer_id', 'buyerName'], ['sku', 'sku'], ['title', 'title'],
    ['quantity', 'quantity'], ['unit_price', 'unitPrice'], ['currency', 'currency'], ['region', 'region'],
    ['status', 'status'], ['dropship', 'dropship'],
  ],
  export1688: [
    ['订单编号', 'orderNo'], ['订单创建时间', 'orderedAt'], ['买家会员名', 'buyerName'], ['订单状态', 'status'],
    ['单品货号', 'sku'], ['货号', 'articleNumber'], ['货品标题', 'title'], ['数量', 'quantity'], ['单价(元)', 'unitPrice'],
    ['收货地址', 'address'], ['运费(元)', 'freight'], ['涨价或折扣(元)', 'adjustment'], ['货品总价(元)', 'goodsTotal'],
    ['是否代发订单', 'dropship'], ['下游渠道', 'downstreamChannel'],
  ],
};

/** Columns without which a layout cannot be read; of an inner list one is enough. */
const neededColumns: Record<ImportLayout, readonly (readonly ImportColumn[])[]> = {
  plain: [['orderNo'], ['orderedAt'], ['sku'], ['quantity'], ['unitPrice']],
  export1688: [['orderNo'], ['orderedAt'], ['sku', 'articleNumber'], ['quantity'], ['unitPrice']],
};

/** Columns whose absence is said, since figures of the demand pages miss them. */
export const wantedColumns: Record<ImportLayout, readonly ImportColumn[]> = {
  plain: ['buyerName', 'title', 'currency'],
  export1688: ['buyerName', 'title', 'status'],
};

export function normaliseHead(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\([^()]*\)\s*$/, '').replace(/[\s_"'*:：-]/g, '');
}

const columnOfHead: Record<ImportLayout, ReadonlyMap<string, ImportColumn>> = {
  plain: new Map(headsOfLayout.plain.map(([head, column]) => [normaliseHead(head), column])),
  export1688: new Map(headsOfLayout.export1688.map(([head, column]) => [normaliseHead(head), column])),
};

/** The column that a head names in a layout, or `undefined`. */
export function columnOf(layout: ImportLayout, head: string): ImportColumn | undefined {
  return columnOfHead[layout].get(normaliseHead(head));
}

/** True for a head of the order id in any layout: a row that has it is a header, wherever it stands. */
export function isOrderNoHead(text: string): boolean {
  // No head has a digit and nearly every order id has one: this is asked of each row.
  if (/\d/.test(text)) return false;
  return importLayouts.some((layout) => columnOf(layout, text) === 'orderNo');
}

/** The head as a layout writes it, for people. */
export function headOf(layout: ImportLayout, column: ImportColumn): string {
  return headsOfLayout[layout].find((entry) => entry[1] === column)?.[0] ?? column;
}

/** Heads of the needed columns that are not there, in the layout's words; alternatives joined by a slash. */
export function missingHeads(layout: ImportLayout, present: ReadonlySet<ImportColumn>): string[] {
  return neededColumns[layout]
    .filter((choices) => !choices.some((column) => present.has(column)))
    .map((choices) => choices.map((column) => headOf(layout, column)).join('/'));
}

const personal = [
  '收货人', '收件人', '联系人', '姓名', '地址', '邮编', '电话', '手机', '留言', '备注', '公司名', '身份证', '邮箱', '税号', '抬头', '旺旺',
  'phone', 'mobile', 'address', 'postcode', 'zipcode', 'email', 'consignee', 'recipient', 'receiver', 'contact',
];

/** True for a head under which people's names, addresses, numbers or messages stand. */
export function isPersonalHead(head: string): boolean {
  const normal = normaliseHead(head);
  return personal.some((word) => normal.includes(word));
}
