import { strToU8 } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Row } from '@/domain/sheets/rows';

/** A table as text: cells that need it are quoted. */
export function delimited(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string) => (/["\n\r\t,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
}

export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = [0xff, 0xfe];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes.push(code & 0xff, code >> 8);
  }
  return Uint8Array.from(bytes);
}

export const textFile = (text: string, name = 'products.csv'): File => new File([new Uint8Array(strToU8(text))], name);

/** A factory's own sheet: a title first, full-width digits, units, ladders in one cell, cells merged over a product's rows. */
export const factoryRows: readonly Row[] = [
  ['2026 春季报价单', null, null, null, null, null, null, null],
  ['货号', '品名', '颜色', '尺码', '起批量', '阶梯价(元)', '库存', '每手件数'],
  ['HX-１０１', '加厚收纳箱', '灰色', '大号', '１手', '6-59：12.5；60-199：11.8；≥200件 11', '１２０', 6],
  [null, null, '米白', '大号', null, null, '80', null],
  [null, null, '墨绿', '大号', null, null, '2打', null],
  ['HX-102', '飞机盒', '原色、白色', 'T1/T3', '50', '1.25', 400, null],
  ['HX-103', '弹力带', null, null, '2打', '24-99: 3.5; 100-: x', 'ok', null],
];

/** The same product in a colour × size block, sizes as columns. */
export const blockRows: readonly Row[] = [
  ['款号', '名称', '颜色', '单价', 'S', 'M', 'L', '2XL'],
  ['TX-9', '纯棉 T 恤', '黑', 25, 10, 20, 30, null],
  [null, null, '白', 25, 5, null, 15, 8],
];

const packetHeads = [
  'title', 'cid', 'seller_cids', 'stuff_status', 'location_state', 'location_city', 'item_type', 'price', 'auction_increment',
  'num', 'valid_thru', 'freight_payer', 'description', 'cateProps', 'picture', 'video', 'skuProps', 'inputPids', 'inputValues',
  'outer_id', 'propAlias', 'num_id',
];
const packetWords = [
  '宝贝名称', '宝贝类目', '店铺类目', '新旧程度', '省', '城市', '出售方式', '宝贝价格', '加价幅度', '宝贝数量', '有效期', '运费承担', '宝贝描述',
  '宝贝属性', '新图片', '视频', '销售属性组合', '用户输入ID串', '用户输入名-值对', '商家编码', '销售属性别名', '数字ID',
];

type PacketCells = Partial<Record<string, string>>;

/** A Taobao data packet: UTF-16LE with its mark, a version line, two lines of heads, one line a product. */
export function taobaoPacket(products: readonly PacketCells[] = packetProducts): File {
  const lines = products.map((cells) => packetHeads.map((head) => cells[head] ?? ''));
  const text = [['version 1.00'], packetHeads, packetWords, ...lines];
  return new File([utf16(`${delimited(text, '\t')}\r\n`)], '数据包.csv');
}

const picture = '0cc175b9c0f1b6a831c399e269772661';

const packetProducts: readonly PacketCells[] = [
  {
    title: '棉麻桌布 餐桌布艺',
    cid: '50008055',
    price: '39.90',
    num: '300',
    description: '<p>棉麻，可水洗\n第二行, "引号"</p>',
    cateProps: '20000:29534;1627207:28320;1627207:28324',
    picture: `${picture}:1:0:|https://img.alicdn.com/a/1.jpg;${picture}:1:1:|https://img.alicdn.com/a/2.jpg;`,
    skuProps: '39.9:100:ZB-1-H:1627207:28320;20509:28314;42:200:ZB-1-L:1627207:28324;20509:28314;',
    inputPids: '20000,13021751',
    inputValues: '禾木,ZB-1',
    propAlias: '1627207:28320:灰色;1627207:28324:蓝格;20509:28314:140×200',
    num_id: '5551',
  },
  { title: '防水围裙', price: '12', num: '50', outer_id: 'WQ-7', picture: `${picture}:1:0:|;`, num_id: '5552' },
];

/** Simple, variable and variation rows; parents by SKU and by id, a variation before its parent. */
export const woocommerceText = delimited([
  ['ID', 'Type', 'SKU', 'Name', 'Published', 'Stock', 'Regular price', 'Categories', 'Images', 'Parent', 'Attribute 1 name', 'Attribute 1 value(s)', 'Attribute 2 name', 'Attribute 2 value(s)'],
  ['12', 'variation', 'MUG-B', 'Mug - Blue', '1', '4', '6.5', '', 'https://shop.example/blue.jpg', 'MUG', 'Colour', 'Blue', 'Size', 'Big'],
  ['11', 'variable', 'MUG', 'Mug', '1', '', '', 'Home > Kitchen', 'https://shop.example/mug.jpg, https://shop.example/mug2.jpg', '', 'Colour', 'Blue, Red', 'Size', 'Big'],
  ['13', 'variation', '', 'Mug - Red', '1', '0', '7', '', '', 'id:11', 'Colour', 'Red', 'Size', 'Big'],
  ['20', 'simple', 'TIN', 'Tin', '1', '9', '3.20', 'Other', '', '', 'Material', 'Steel', '', ''],
  ['21', 'booking', 'ROOM', 'Room', '1', '', '80', '', '', '', '', '', '', ''],
]);

/** A workbook of one or more sheets. */
export async function workbookFile(sheets: Readonly<Record<string, readonly Row[]>>, name = '报价单.xlsx'): Promise<File> {
  const cellOf = (value: Row[number]) => {
    if (value === null || value === undefined || value instanceof Date) return null;
    if (typeof value === 'number') return { type: Number, value };
    return { type: String, value: String(value) };
  };
  const data = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }));
  const buffer = await writeXlsxFile(data).toBuffer();
  return new File([new Uint8Array(buffer)], name);
}
