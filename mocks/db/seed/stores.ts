import { addDays } from '@/domain/calendar';
import type { Day } from '@/domain/calendar';
import type { Channel } from '@/domain/channel';
import type { StoreStatus } from '@/domain/storeStates';
import type { stores } from '@mocks/db/schema';
import type { FactoryPlace } from './context';

type StoreRow = typeof stores.$inferInsert;

export interface DemoStore {
  name: string;
  channel: Channel;
  status: StoreStatus;
  /** Of the factory's GMV; 0 for a store that takes no orders yet. */
  share: number;
  introduction: string;
  /** Days from today to the first day of a planned holiday. */
  holidayIn?: number;
}

/** The stores of the first three factories. */
export const demoStores: readonly (readonly DemoStore[])[] = [
  [
    {
      name: '收纳严选旗舰店',
      channel: 'yanxuan',
      status: 'live',
      share: 0.33,
      introduction: '棉麻与布艺收纳，源头工厂自产，支持混批与轻定制。',
    },
    {
      name: '收纳 PLUS 会员店',
      channel: 'plus',
      status: 'live',
      share: 0.48,
      introduction: '无标基础款，同品质平替，单件起发。',
    },
    {
      name: '收纳批发店',
      channel: 'standard',
      status: 'live',
      share: 0.19,
      introduction: '大货批发，量大从优，可来样定制。',
      holidayIn: 5,
    },
  ],
  [
    {
      name: '小家电批发店',
      channel: 'standard',
      status: 'live',
      share: 0.52,
      introduction: '小夜灯、移动电源与台灯，自有注塑与贴片车间。',
    },
    { name: '小家电 PLUS 会员店', channel: 'plus', status: 'live', share: 0.48, introduction: '无标小家电基础款。' },
    {
      name: '小家电严选旗舰店',
      channel: 'yanxuan',
      status: 'in_review',
      share: 0,
      introduction: '准入审核中，资料已提交。',
    },
  ],
  [{ name: '批发店', channel: 'standard', status: 'live', share: 0, introduction: '' }],
];

/** A demo store's row; the holiday lies relative to the real today, so that it is always about to begin. */
export function storeRow(factory: FactoryPlace, demo: DemoStore, position: number, today: Day): StoreRow {
  const { holidayIn } = demo;
  return {
    factoryId: factory.factoryId,
    id: storeIdOf(factory, position),
    number: `D-${position + 1}`,
    name: demo.name,
    channel: demo.channel,
    status: demo.status,
    brand: demo.channel === 'plus' ? '' : '示例牌',
    introduction: demo.introduction,
    contactName: '店铺运营',
    contactPhone: '',
    dispatchPromiseHours: demo.channel === 'plus' ? 24 : 48,
    freeSample: demo.channel !== 'plus',
    lightCustomisation: demo.channel !== 'standard',
    holidayFrom: holidayIn === undefined ? null : addDays(today, holidayIn),
    holidayTo: holidayIn === undefined ? null : addDays(today, holidayIn + 3),
    holidayNote: holidayIn === undefined ? '' : '设备检修，期间暂停发货',
    createdAt: factory.timeline.instantAt(0, '08:00'),
    updatedAt: factory.timeline.instantAt(500 + 7 * position, '16:40'),
    version: 1,
  };
}

export function storeIdOf(factory: FactoryPlace, position: number): string {
  return factory.rowId('store', position + 1);
}
