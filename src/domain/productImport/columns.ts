import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import type { Row } from '@/domain/sheets/rows';

export const importFields = [
  'articleNumber', 'title', 'category', 'brand', 'attribute', 'option', 'optionName', 'optionValue', 'skuCode', 'price',
  'tiers', 'moq', 'stock', 'cost', 'sizeStock', 'images', 'dispatchPromise', 'packSize', 'cartonSize', 'productType', 'parent',
  'rowId', 'skuProps', 'propAlias', 'inputPids', 'inputValues',
] as const;
/**
 * What a column holds. `option`: values of the option that `name` says; `optionName` and `optionValue`: a pair that
 * shares `name`; `attribute`: the category's attribute `name`; `sizeStock`: stock of the size that `name` says.
 */
export type ImportField = (typeof importFields)[number];

/** What a blank cell of a column does to a product that has a value there. */
export type BlankRule = 'leave' | 'clear';

export interface ColumnChoice {
  /** `null`: the column is not read. */
  field: ImportField | null;
  /** Of an option, a pair, an attribute or a size; else empty. */
  name: string;
  blank: BlankRule;
}

/** Fields that a person may choose for a column; the others belong to layouts of other systems. */
export const choosableFields = [
  'articleNumber', 'title', 'category', 'brand', 'option', 'skuCode', 'price', 'tiers', 'moq', 'stock', 'cost', 'sizeStock',
  'images', 'dispatchPromise', 'packSize', 'cartonSize', 'attribute',
] as const satisfies readonly ImportField[];

/** Fields that can be cleared by a blank cell: what identifies a product or SKU never is. */
export const clearableFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'category', 'brand', 'attribute', 'price', 'tiers', 'moq', 'stock', 'cost', 'images', 'dispatchPromise',
]);

export const ignored: ColumnChoice = { field: null, name: '', blank: 'leave' };

const heads: readonly (readonly [ImportField, readonly string[]])[] = [
  ['articleNumber', [
    '货号', '款号', '商品货号', '产品货号', '商品编码', '产品编号', '型号', 'article number', 'article no', 'article', 'item no',
    'item number', 'style no', 'style', 'spu', 'handle', 'product code',
  ]],
  ['skuCode', ['sku', 'sku编码', '规格编码', '单品货号', '商家编码', 'sku code', 'variant sku', 'sku id', 'skuid', 'seller sku']],
  ['title', ['标题', '商品标题', '品名', '名称', '商品名称', '产品名称', '货品标题', '宝贝名称', 'title', 'name', 'product name', 'description']],
  ['category', ['类目', '分类', '品类', '商品类目', '类别', 'category', 'categories', 'type', 'product type']],
  ['brand', ['品牌', 'brand', 'brands', 'vendor', 'manufacturer']],
  ['tiers', ['阶梯价', '阶梯价格', '价格阶梯', '批发价格', '区间价', 'price tiers', 'tier prices', 'tiered price', 'price breaks']],
  ['price', [
    '价格', '单价', '批发价', '售价', '供货价', '出厂价', '一口价', '宝贝价格', 'price', 'unit price', 'regular price', 'variant price',
    'wholesale price',
  ]],
  ['cost', [
    '成本', '成本价', '成本价格', '成本单价', '单位成本', '单件成本', '商品成本', '产品成本', '采购成本', '进价', '进货价', '进货价格', '采购价', '采购价格',
    '采购单价', 'cost', 'cost price', 'unit cost', 'item cost', 'product cost', 'cost per item', 'cost per unit', 'cost per piece',
    'cost of goods', 'variant cost', 'purchase price', 'purchase cost', 'buying price',
  ]],
  ['moq', [
    '起批量', '起订量', '最小起订量', '起批', '起订', 'moq', 'minimum order', 'minimum order quantity', 'min order qty', 'min qty',
  ]],
  ['stock', [
    '库存', '库存量', '可售库存', '现货', '数量', 'stock', 'inventory', 'quantity', 'qty', 'variant inventory qty', 'on hand',
  ]],
  ['images', [
    '图片', '主图', '商品图片', '图片链接', '图片地址', '新图片', 'image', 'images', 'image src', 'image url', 'image urls', 'picture',
    'pictures', 'variant image', 'photo', 'photos',
  ]],
  ['dispatchPromise', [
    '发货时间', '发货时效', '发货承诺', '几小时发货', 'dispatch', 'dispatch hours', 'lead time hours', 'ships within',
  ]],
  ['packSize', ['每手件数', '每手数量', '一手', '手数', 'pieces per pack', 'pack size']],
  ['cartonSize', ['装箱数', '箱规', '每箱件数', '每箱数量', '件箱', 'carton', 'pieces per carton', 'carton size', 'qty per carton']],
];

const attributeHeads: readonly (readonly [string, readonly string[]])[] = [
  ['material', ['材质', '面料', '材料', 'material', 'fabric']],
  ['style', ['风格', 'style name']],
  ['origin', ['产地', 'origin', 'country of origin']],
  ['thickness', ['厚度', 'thickness']],
  ['printing', ['印刷', 'printing']],
  ['weight', ['重量', '克重', 'weight']],
  ['power', ['功率', 'power']],
  ['voltage', ['电压', 'voltage']],
  ['light_colour', ['光色', 'light colour', 'light color']],
  ['craft', ['工艺', 'craft']],
  ['capacity', ['容量', 'capacity']],
  ['interface', ['接口', 'interface']],
  ['certificate', ['认证', '证书', 'certificate']],
  ['load', ['承重', 'load', 'max load']],
  ['food_contact', ['食品接触', 'food contact']],
];

const optionHeads = ['颜色', '色号', '花色', '尺码', '尺寸', '规格', '款式', '型号规格', 'colour', 'color', 'size', 'variant', 'specification'];

/** Heads that are near to one that is read and mean another price: never taken for it. */
const never = ['市场价', '吊牌价', '划线价', 'compare at price', 'sale price', 'msrp'];

/** A head as it is compared: without width, case, marks and a unit in brackets. */
export function normaliseHead(text: string): string {
  return foldWidth(text).normalize('NFKC').toLowerCase().replace(/[([【].*?[)\]】]\s*$/u, '').replace(/[\s_"'*:：.·/-]/g, '');
}

const known = new Map<string, Pick<ColumnChoice, 'field' | 'name'>>();
for (const [field, words] of heads) for (const word of words) known.set(normaliseHead(word), { field, name: '' });
for (const [name, words] of attributeHeads) for (const word of words) known.set(normaliseHead(word), { field: 'attribute', name });
for (const word of optionHeads) known.set(normaliseHead(word), { field: 'option', name: '' });
for (const word of never) known.set(normaliseHead(word), { field: null, name: '' });

const sizeHead = /^(x{0,3}s|s|m|l|x{1,4}l|[2-6]xl|均码|f|free|[234]\d|1[0-7]0)(码|cm)?$/i;

/** The column that a head names, or `null` for one that nobody knows; an option is named as the head calls it. */
export function guessColumn(head: string): ColumnChoice | null {
  const found = known.get(normaliseHead(head));
  if (found === undefined) return null;
  const name = found.field === 'option' ? optionName(head) : found.name;
  return { field: found.field, name, blank: 'leave' };
}

export function isSizeHead(head: string): boolean {
  return sizeHead.test(foldWidth(head).trim());
}

/** How many of a row's cells are heads that are known; a header has more of them than any row of goods. */
export function knownHeads(row: Row): number {
  let count = 0;
  for (const cell of row) if (typeof cell === 'string' && guessColumn(cellText(cell)) !== null) count += 1;
  return count;
}

/** Single-use fields: of two such columns the first is read. Options, attributes, sizes, images and pairs may stand often. */
const oftenFields: ReadonlySet<ImportField> = new Set<ImportField>(['option', 'attribute', 'sizeStock', 'images', 'optionName', 'optionValue']);

/** Guesses all columns of a plain sheet from their heads. */
export function guessColumns(header: Row): ColumnChoice[] {
  const texts = header.map(cellText);
  const choices = texts.map((head) => guessColumn(head) ?? ignored);
  const sizes = texts.filter(isSizeHead).length;
  const hasArticle = choices.some(({ field }) => field === 'articleNumber');
  const taken = new Set<string>();
  return choices.map((choice, index) => {
    const head = texts[index] ?? '';
    if (choice.field === null && sizes >= 2 && isSizeHead(head)) return { field: 'sizeStock', name: head, blank: 'leave' };
    if (choice.field === null) return choice;
    // Where nothing else names the article, the SKU's code does.
    const field = choice.field === 'skuCode' && !hasArticle ? 'articleNumber' : choice.field;
    const key = oftenFields.has(field) ? `${field} ${choice.name}` : field;
    if (taken.has(key) && field !== 'images') return ignored;
    taken.add(key);
    return { ...choice, field };
  });
}

function optionName(head: string): string {
  return foldWidth(head).replace(/[([【].*$/u, '').replace(/[:：*]/g, '').trim();
}

/** What a layout is remembered by: its heads in order. */
export function layoutSignature(layout: string, header: Row): string {
  return [layout, ...header.map((cell) => normaliseHead(cellText(cell)))].join('|').slice(0, 2_000);
}
