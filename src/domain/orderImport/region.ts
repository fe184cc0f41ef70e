import { bareCountry } from '@/domain/orderImport/countries';
import { maxRegionLength } from '@/domain/orderImport/limits';

/** Provinces of China: the start by which an address names one, and the full name. */
const provinces: readonly (readonly [string, string])[] = [
  ['北京', '北京市'], ['天津', '天津市'], ['上海', '上海市'], ['重庆', '重庆市'], ['河北', '河北省'], ['山西', '山西省'],
  ['辽宁', '辽宁省'], ['吉林', '吉林省'], ['黑龙江', '黑龙江省'], ['江苏', '江苏省'], ['浙江', '浙江省'], ['安徽', '安徽省'],
  ['福建', '福建省'], ['江西', '江西省'], ['山东', '山东省'], ['河南', '河南省'], ['湖北', '湖北省'], ['湖南', '湖南省'],
  ['广东', '广东省'], ['海南', '海南省'], ['四川', '四川省'], ['贵州', '贵州省'], ['云南', '云南省'], ['陕西', '陕西省'],
  ['甘肃', '甘肃省'], ['青海', '青海省'], ['台湾', '台湾省'], ['内蒙古', '内蒙古自治区'], ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'], ['宁夏', '宁夏回族自治区'], ['新疆', '新疆维吾尔自治区'], ['香港', '香港特别行政区'],
  ['澳门', '澳门特别行政区'],
];
const provinceEnding = /^(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)/;
const country = /^中国(?:大陆)?[\s,，]*/;
// A city's name has no digits, and no road or district before its ending.
const city = /^[\s,，]*([\u4e00-\u9fff]{2,8}?(?:自治州|地区|盟)|[\u4e00-\u9fff]{2,4}?市)(?!场|区|政|民|中心)/;
const municipalities = new Set(['北京市', '天津市', '上海市', '重庆市']);
const streetMarks = /[\d县区镇乡街道路村号]/;

/**
 * The province and city of an address, such as '浙江省 杭州市', or a bare country's name; `null` for anything else.
 * What it does not surely know it drops: no part of a street or a name may be kept.
 */
export function regionOfAddress(address: string): string | null {
  const text = address.trim().replace(country, '');
  if (text === '') return address.trim() === '' ? null : bareCountry('中国');
  const province = provinces.find(([start]) => text.startsWith(start));
  if (province === undefined) return bareCountry(address);
  const [start, name] = province;
  if (municipalities.has(name)) return name;
  const town = city.exec(text.slice(start.length).replace(provinceEnding, ''))?.[1];
  return town === undefined || streetMarks.test(town) ? name : `${name} ${town}`;
}

/** A region column's text: kept as it is when it can be no address, else reduced like one. */
export function regionOfColumn(text: string): string | null {
  if (text === '') return null;
  const short = text.length <= maxRegionLength && !/[\d@#号路]/.test(text);
  return short ? text : regionOfAddress(text);
}
