import type { TaskAct, TaskKind } from '@/domain/hosting/taskStates';

/** Who does a step, by the demo's account; `system` for nobody. */
export type Doer = 'owner' | 'merchandiser' | 'planner' | 'agent' | 'agent2' | 'owner2' | 'system';

export interface Step {
  act: TaskAct | 'offer' | 'message' | 'look_at_costs';
  by: Doer;
  /** Working days before today, and the time of that day. */
  at: [daysAgo: number, time: string];
  text?: string;
  /** What is proposed: factors of the first step of each ladder, and of the others. */
  factors?: [first: number, others: number];
}

export interface TaskPlan {
  kind: TaskKind;
  /** Which of the factory's mandates, by its number. */
  mandate: 'M-1' | 'M-2' | 'M-3';
  /** How many products it is about; they are taken in order, so that no two open tasks share one. */
  products: number;
  /** Of an enquiry. */
  subject?: string;
  /** Days from today to the last day on which it is of use. */
  neededIn?: number;
  /** When an approved change is applied: days from today, at midnight. */
  scheduledIn?: number;
  steps: Step[];
}

const ask: [number, number] = [0.93, 0.965];
const within: [number, number] = [0.97, 0.975];

const price = (products: number, steps: Step[], more: Partial<TaskPlan> = {}): TaskPlan => ({
  kind: 'price_change',
  mandate: 'M-3',
  products,
  steps,
  ...more,
});
const offer = (daysAgo: number, time: string, text: string, by: Doer = 'merchandiser'): Step => ({ act: 'offer', by, at: [daysAgo, time], text });
const claim = (daysAgo: number, time: string, by: Doer = 'agent'): Step => ({ act: 'claim', by, at: [daysAgo, time] });
const propose = (daysAgo: number, time: string, factors: [number, number], by: Doer = 'agent', text = ''): Step[] => [
  { act: 'propose', by, at: [daysAgo, time], factors, text },
  ...(factors === ask ? [{ act: 'ask', by: 'system', at: [daysAgo, time] } satisfies Step] : []),
];
const step = (act: Step['act'], daysAgo: number, time: string, by: Doer, text = ''): Step => ({ act, by, at: [daysAgo, time], text });

/** The first factory's tasks: one in every state of the machine, and some whose time has run out. */
export const firstFactoryTasks: readonly TaskPlan[] = [
  price(1, [offer(48, '10:10', '清一清旧款，降一点'), claim(48, '10:40'), step('end_mandate', 45, '09:00', 'system')], { mandate: 'M-2' }),
  price(2, [offer(26, '09:30', '双11 后回到平时的价'), claim(26, '10:05'), ...propose(26, '11:20', within), step('apply', 26, '11:25', 'agent')]),
  price(1, [
    offer(18, '09:40', '试一周低价，看复购'),
    claim(18, '10:15', 'agent2'),
    ...propose(18, '11:00', ask, 'agent2', '降 7%，首档进 50 元档'),
    step('approve', 18, '14:20', 'owner', '先试一周'),
    step('schedule', 18, '14:40', 'agent2'),
    step('apply', 18, '14:40', 'agent2'),
    step('revert', 11, '09:20', 'owner', '复购没有变，改回来'),
  ]),
  price(1, [offer(14, '13:30', '跟一下同行的价'), claim(14, '14:00'), ...propose(14, '15:30', ask), step('decline', 13, '10:10', 'owner', '这款不打价格战')]),
  price(1, [offer(9, '16:00', '换季，先放一放'), step('take_back', 8, '09:10', 'merchandiser', '自己来改')]),
  price(1, [offer(7, '11:00', '周五前要改好', 'owner'), claim(7, '11:30', 'agent2'), step('expire', 3, '00:10', 'system')], { neededIn: -4 }),
  {
    kind: 'enquiry',
    mandate: 'M-3',
    products: 0,
    subject: '50 件起能混色吗',
    steps: [offer(5, '10:00', '买家问混色'), claim(5, '10:10'), step('answer', 5, '10:40', 'agent', '能，同一尺寸 50 件起混色'), step('close', 4, '10:40', 'system')],
  },
  {
    kind: 'enquiry',
    mandate: 'M-3',
    products: 0,
    subject: '能不能印 logo，多久发',
    steps: [offer(0, '09:05', '买家问印 logo'), claim(0, '09:15'), step('answer', 0, '09:40', 'agent', '能印，100 件起，7 天发')],
  },
  price(1, [offer(3, '14:00', '会场要 95 折，看能不能进', 'owner')]),
  price(2, [offer(0, '09:20', '月底前把这两款调到会场价')]),
  price(1, [offer(0, '09:10', '成本降了，让一点利'), claim(0, '09:31'), step('look_at_costs', 0, '09:33', 'agent'), step('message', 0, '09:36', 'agent', '最低能到多少？')]),
  price(1, [offer(1, '15:00', '跟着原料涨 3%'), claim(1, '15:40', 'agent2')]),
  price(1, [offer(1, '10:20', '降 3% 进满减'), claim(1, '10:45'), ...propose(0, '09:25', within, 'agent', '都在护栏里，准备生效')]),
  price(4, [
    offer(1, '16:20', '双12 前把大号降到能进会场，别亏。', 'owner'),
    claim(1, '16:31'),
    step('look_at_costs', 1, '16:33', 'agent'),
    ...propose(0, '09:30', ask, 'agent', '会场要求首档比近 30 天低 5% 以上'),
  ]),
  price(1, [offer(6, '09:30', '跟平替的价'), claim(6, '10:00', 'agent2'), ...propose(6, '11:30', ask, 'agent2')]),
  price(1, [
    offer(2, '13:10', '清尾货'),
    claim(2, '13:30'),
    ...propose(2, '15:00', ask),
    step('send_back', 1, '11:15', 'owner', '首档别动，200 件以上再让'),
  ]),
  price(1, [offer(2, '10:00', '拼量活动', 'owner'), claim(2, '10:30', 'agent2'), ...propose(2, '14:00', ask, 'agent2'), step('approve', 0, '09:15', 'owner', '可以')]),
  price(1, [
    offer(2, '09:50', '周末会场价'),
    claim(2, '10:10'),
    ...propose(2, '11:40', ask),
    step('approve', 1, '16:00', 'owner'),
    step('schedule', 1, '16:30', 'agent'),
  ], { scheduledIn: 2 }),
  price(1, [
    offer(4, '09:20', '直播价'),
    claim(4, '09:50', 'agent2'),
    ...propose(4, '11:10', ask, 'agent2'),
    step('approve', 3, '10:00', 'owner'),
    step('schedule', 3, '10:20', 'agent2'),
    step('refuse_apply', 2, '00:00', 'system'),
  ]),
];

/** The second factory's: enough that the desk's queue is over more than one. */
export const secondFactoryTasks: readonly TaskPlan[] = [
  price(1, [offer(12, '10:00', '小夜灯回到平时的价', 'owner2'), claim(12, '10:30'), ...propose(12, '11:00', within), step('apply', 12, '11:05', 'agent')], { mandate: 'M-1' }),
  price(2, [offer(0, '09:12', '两款移动电源降一点，清库存', 'owner2')], { mandate: 'M-1' }),
  price(1, [offer(1, '14:30', '台灯跟一下竞品', 'owner2'), claim(1, '15:10')], { mandate: 'M-1' }),
];
