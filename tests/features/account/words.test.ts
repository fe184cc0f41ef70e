import { expect, test } from 'vitest';
import { allEndpoints } from '@/api/contract/all';
import { allRights } from '@/domain/rights';
import audit from '@/i18n/locales/zh-CN/audit';
import notifications from '@/i18n/locales/zh-CN/notifications';
import { assigneeNotices, otherAssigneeNotices, overdueNotices } from '@mocks/platform/hosting/deskPeople';

const files = import.meta.glob<string>(['/mocks/platform/**/*.ts', '/mocks/db/seed/**/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = Object.values(files);
const noticeKinds = [
  ...sources.flatMap((text) => [...text.matchAll(/notify\w*\([^;]*?\bkind: '([\w.-]+)'/g)].map(([, kind = '']) => kind)),
  ...Object.values(assigneeNotices),
  ...Object.values(otherAssigneeNotices),
  ...Object.values(overdueNotices),
];

function wordAt(words: object, key: string): unknown {
  return key.split('.').reduce<unknown>((node, name) => {
    const found = Object.entries(typeof node === 'object' && node !== null ? node : {}).find(([one]) => one === name);
    return found?.[1];
  }, words);
}

const without = (words: object, keys: Iterable<string>) => [...new Set(keys)].filter((key) => typeof wordAt(words, key) !== 'string');

test('every act that the platform records has its words', () => {
  // Acts are named like the endpoints that do them, and like nothing else but rights and notices.
  const resources = new Set(allEndpoints.map((endpoint) => endpoint.id.split('.')[0] ?? ''));
  const rights = new Set<string>(allRights);
  const acts = sources
    .flatMap((text) => [...text.matchAll(/'([a-zA-Z]+)\.([a-zA-Z]+)'/g)])
    .map(([, resource = '', act = '']) => ({ resource, name: `${resource}.${act}` }))
    .filter(({ resource, name }) => resources.has(resource) && !rights.has(name) && !noticeKinds.includes(name))
    .map(({ name }) => name);
  expect(new Set(acts).size).toBeGreaterThan(15);
  expect(without(audit.action, acts)).toEqual([]);
});

test('every kind of object in the log has its name', () => {
  const types = sources.flatMap((text) =>
    [...text.matchAll(/\btype: '([a-zA-Z]+)', id\b|objectType: '([a-zA-Z]+)'/g)].map((match) => match[1] ?? match[2] ?? ''),
  );
  expect(types.length).toBeGreaterThan(5);
  expect(without(audit.object, types)).toEqual([]);
});

test('every kind of notice has its words', () => {
  expect(noticeKinds.length).toBeGreaterThan(3);
  expect(without(notifications.kind, noticeKinds)).toEqual([]);
});
