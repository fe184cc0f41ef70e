import { defaultSetAsideCodes } from '@/domain/orders/setAside';
import { defaultSmallOrderThreshold } from '@/domain/orders/size';
import type { Database } from '@mocks/db/database';
import { factories, memberships, users } from '@mocks/db/schema';
import { demoAccounts } from '@mocks/platform/demoAccounts';
import { demoIds } from './demoId';

/** `demo-1688`, hashed ahead so that loading the demo costs no key derivation. */
const demoPasswordHash =
  'scrypt$16384$a1688a1688a1688a1688a1688a168800$a2d0da0e43f672516f41abf4eed1ad17d9b1d4b88ac134adb832eb39a820bd2f';

/** Names that are plainly examples: nobody's, and no firm's. */
const demoFactories = ['示例收纳制品厂', '示例小家电厂', '示例新开工厂'];

const demoNames: Record<string, string> = {
  owner: '厂长',
  merchandiser: '运营一号',
  planner: '计划员一号',
  marketer: '品牌营销一号',
  owner2: '二厂厂长',
  owner3: '三厂厂长',
  agent: '托管小二 06',
  agent2: '托管小二 07',
  lead: '托管组长',
  reviewer: '审核小二',
};

/** The three demo factories and everybody's accounts; answers the factories' ids in order. */
export async function seedPeople(database: Database, now: string): Promise<string[]> {
  const rowId = demoIds(now);
  const factoryRows = demoFactories.map((name, index) => ({
    id: rowId('factory', index + 1),
    number: `F-${index + 1}`,
    name,
    ...factoryDefaults,
    createdAt: now,
    updatedAt: now,
    version: 1,
  }));
  await database.insert(factories).values(factoryRows);
  const userRows = demoAccounts.map(({ account, factory, role }, index) => ({
    id: rowId('user', index + 1),
    account,
    name: demoNames[account] ?? account,
    passwordHash: demoPasswordHash,
    platformRole: factory === null && (role === 'agent' || role === 'lead' || role === 'reviewer') ? role : null,
    createdAt: now,
  }));
  await database.insert(users).values(userRows);
  const membershipRows = demoAccounts.flatMap(({ account, factory, role }) => {
    const index = userRows.findIndex((row) => row.account === account);
    const user = userRows[index];
    const home = factory === null ? undefined : factoryRows[factory - 1];
    if (!user || !home || role === 'agent' || role === 'lead' || role === 'reviewer') return [];
    const id = rowId('membership', index + 1);
    return [{ factoryId: home.id, id, userId: user.id, role, createdAt: now, updatedAt: now, version: 1 }];
  });
  await database.insert(memberships).values(membershipRows);
  return factoryRows.map((row) => row.id);
}

/** An account of the demo as audit entries and imports name it. */
export function demoPerson(account: string, now: string): { id: string; name: string } {
  const index = demoAccounts.findIndex((known) => known.account === account);
  return { id: demoIds(now)('user', index + 1), name: demoNames[account] ?? account };
}

/** What every new factory starts with. */
export const factoryDefaults = {
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  smallOrderThreshold: defaultSmallOrderThreshold,
  workingHoursStart: '09:00',
  workingHoursEnd: '18:00',
  dispatchPromiseHours: 48,
  setAsideCodes: [...defaultSetAsideCodes],
};
