import type { AttributeKey, Category } from '@/domain/categories';

/** A kind of goods that the demo factories make: plain words, no brand's. */
export interface Good {
  category: Category;
  /** Begins the article number. */
  prefix: string;
  noun: string;
  details: readonly [string, ...string[]];
  sizes: readonly [string, ...string[]];
  colours: readonly [string, ...string[]];
  /** Starting quantities that such goods are sold from. */
  moqs: readonly [number, ...number[]];
}

const plainColours = ['米白', '浅灰', '深蓝', '墨绿', '卡其'] as const;
const brightColours = ['白色', '红色', '蓝色', '黄色', '粉色'] as const;

/** The first eight are the ones that people meet first: a factory's best known goods. */
export const goods: readonly [Good, ...Good[]] = [
  { category: 'storage', prefix: 'SN', noun: '棉麻折叠收纳箱', details: ['大号', '带盖', '双提手', '可视窗', '加高'], sizes: ['小号', '中号', '大号'], colours: plainColours, moqs: [1, 2, 5] },
  { category: 'packaging', prefix: 'LB', noun: '牛皮纸礼品袋', details: ['可印 logo', '加厚', '横款', '竖款', '圆绳'], sizes: ['18×10×25', '25×12×32', '32×14×40'], colours: ['原色', '白色', '黑色'], moqs: [20, 50, 100] },
  { category: 'fitness', prefix: 'YJ', noun: '轻便瑜伽垫', details: ['6mm 无标', '8mm 无标', '双面防滑', '可折叠'], sizes: ['61×183', '66×183'], colours: ['雾蓝', '藕粉', '黑色'], moqs: [1, 2, 5] },
  { category: 'packaging', prefix: 'ST', noun: '抽绳束口袋', details: ['纯棉', '帆布', '细麻', '绒布', '可印图'], sizes: ['10×14', '15×20', '20×30'], colours: ['米白', '本色', '黑色'], moqs: [20, 50, 100] },
  { category: 'lighting', prefix: 'XD', noun: '小夜灯', details: ['暖光 USB', '感应', '充电款', '插电款', '定时'], sizes: ['单只', '两只装'], colours: ['白色', '原木', '粉色'], moqs: [1, 5, 10] },
  { category: 'home_textiles', prefix: 'DD', noun: '提花地垫', details: ['40×60', '50×80', '加厚', '底部防滑', '可机洗'], sizes: ['40×60', '50×80', '60×90'], colours: plainColours, moqs: [5, 10, 20] },
  { category: 'electronics', prefix: 'CD', noun: '移动电源', details: ['10000mAh', '20000mAh', '自带线', '迷你款'], sizes: ['标准版', '快充版'], colours: ['白色', '黑色'], moqs: [2, 5, 10] },
  { category: 'furniture', prefix: 'BD', noun: '塑料小板凳', details: ['加厚', '防滑', '可叠放', '儿童款'], sizes: ['矮款', '高款'], colours: brightColours, moqs: [5, 10, 20] },
  { category: 'storage', prefix: 'HZ', noun: '桌面收纳盒', details: ['抽屉式', '分格', '带盖', '透明'], sizes: ['单层', '双层', '三层'], colours: ['白色', '透明', '浅灰'], moqs: [2, 5, 10] },
  { category: 'storage', prefix: 'YS', noun: '衣物压缩袋', details: ['免抽气', '手卷式', '立体', '带气泵'], sizes: ['40×60', '50×70', '60×80'], colours: ['透明', '蓝边'], moqs: [5, 10, 20] },
  { category: 'packaging', prefix: 'FJ', noun: '飞机盒', details: ['三层特硬', '白色覆膜', '可印刷', '加长'], sizes: ['T1', 'T3', 'T5'], colours: ['原色', '白色'], moqs: [50, 100, 200] },
  { category: 'fitness', prefix: 'TL', noun: '弹力带', details: ['三条装', '乳胶', '织带', '加长'], sizes: ['轻', '中', '重'], colours: ['粉色', '紫色', '黑色'], moqs: [5, 10, 20] },
  { category: 'lighting', prefix: 'TD', noun: '护眼台灯', details: ['可夹', '充电', '三档调光', '折叠'], sizes: ['标准版', '加高版'], colours: ['白色', '墨绿'], moqs: [1, 2, 5] },
  { category: 'lighting', prefix: 'DC', noun: '露营灯串', details: ['可卷收', '太阳能', '防雨', '遥控'], sizes: ['5 米', '10 米'], colours: ['暖白', '彩色'], moqs: [2, 5, 10] },
  { category: 'home_textiles', prefix: 'CZ', noun: '隔热餐垫', details: ['编织', '圆形', '可擦洗', '棉麻'], sizes: ['30×45', '38 圆'], colours: plainColours, moqs: [10, 20, 50] },
  { category: 'home_textiles', prefix: 'MJ', noun: '珊瑚绒毛巾', details: ['加厚', '吸水', '挂式', '素色'], sizes: ['35×75', '70×140'], colours: brightColours, moqs: [10, 20, 50] },
  { category: 'electronics', prefix: 'SJ', noun: '手机支架', details: ['桌面', '可折叠', '床头夹', '旋转'], sizes: ['单臂', '双臂'], colours: ['黑色', '银色', '白色'], moqs: [5, 10, 20] },
  { category: 'electronics', prefix: 'SX', noun: '编织数据线', details: ['快充', '三合一', '弯头', '加长'], sizes: ['1 米', '2 米'], colours: ['黑色', '红色'], moqs: [10, 20, 50] },
  { category: 'furniture', prefix: 'ZY', noun: '折叠凳', details: ['便携', '户外', '加固', '带包'], sizes: ['小号', '大号'], colours: ['灰色', '军绿', '橙色'], moqs: [2, 5, 10] },
  { category: 'furniture', prefix: 'ZW', noun: '多层置物架', details: ['夹缝', '可移动', '碳钢', '免安装'], sizes: ['三层', '四层', '五层'], colours: ['白色', '黑色'], moqs: [1, 2, 5] },
  { category: 'kitchen', prefix: 'MG', noun: '密封罐', details: ['高硼硅', '按压盖', '可叠放', '计量'], sizes: ['500 ml', '800 ml', '1200 ml'], colours: ['透明', '茶色'], moqs: [6, 12, 24] },
  { category: 'kitchen', prefix: 'GC', noun: '硅胶铲勺', details: ['五件套', '耐高温', '木柄', '一体'], sizes: ['单把', '套装'], colours: ['灰绿', '奶白', '黑色'], moqs: [5, 10, 20] },
  { category: 'kitchen', prefix: 'GR', noun: '隔热手套', details: ['加长', '硅胶', '棉布', '一对装'], sizes: ['均码'], colours: plainColours, moqs: [5, 10, 20] },
];

/** Values that the demo products state for each attribute. */
export const attributeValues: Readonly<Record<AttributeKey, readonly [string, ...string[]]>> = {
  material: ['棉麻', '牛皮纸', 'TPE', '纯棉', 'PP', '碳钢', '硅胶', '高硼硅玻璃'],
  size: ['见规格', '可定制'],
  style: ['简约', '日式', '北欧'],
  origin: ['浙江义乌', '广东汕头', '河北保定'],
  thickness: ['0.2 mm', '6 mm', '8 mm', '250 g'],
  printing: ['可印单色', '可印四色', '不印'],
  weight: ['350 g', '680 g', '1.1 kg'],
  power: ['0.5 W', '5 W', '22.5 W'],
  voltage: ['5 V', '220 V'],
  light_colour: ['暖光', '白光', '三色'],
  craft: ['提花', '平织', '簇绒'],
  capacity: ['500 ml', '10000 mAh', '20000 mAh'],
  interface: ['USB-C', 'USB-A', '双口'],
  certificate: ['3C', 'CE'],
  load: ['75 kg', '100 kg', '120 kg'],
  food_contact: ['GB 4806', '非食品接触'],
};
