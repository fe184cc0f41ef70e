import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { listSubmissions } from '@/api/contract/review';
import { getProduct, listProducts, updateProduct } from '@/api/contract/products';
import { factories } from '@mocks/db/schema';
import type { Platform } from '@mocks/platform/app';
import { useDemoApp } from '@tests/support/app';
import { Caller, testPlatform } from '@tests/support/platform';

describe('review', () => {
  let factoryId = '';
  let beside: Platform;
  const app = useDemoApp({
    prepare: async (open) => {
      const { database } = open;
      beside = testPlatform(open).platform;
      const rows = await database.select({ id: factories.id, number: factories.number }).from(factories);
      factoryId = rows.find((row) => row.number === 'F-1')?.id ?? '';
    },
  });
  afterEach(() => window.localStorage.clear());
  const callerOf = (account: string) => new Caller(beside).signIn(account);
  const waiting = async (kind: 'new' | 'change') => {
    const reviewer = await callerOf('reviewer');
    const { items } = await reviewer.get(listSubmissions, { query: { status: ['waiting'], kind: [kind], factory: 'F-1', limit: 1 } });
    return items[0] ?? expect.unreachable(kind);
  };

  test('the reviewer lands on what waits, the longest waiting first', async () => {
    const { router } = await app.visit('/', 'reviewer');
    const table = await screen.findByRole('table', { name: '送审' });
    expect(router.state.location.pathname).toBe('/review/submissions');
    await waitFor(() => expect(within(table).getAllByRole('row').length).toBeGreaterThan(5));
    expect(within(table).getAllByText('等待审核').length).toBeGreaterThan(3);
  });

  test('a change is shown beside what buyers see, and sent back with a reason at its field', async () => {
    const found = await waiting('change');
    const { user } = await app.visit(`/review/submissions/F-1.${found.number}`, 'reviewer');
    const changes = (await screen.findByRole('heading', { level: 2, name: '送审内容' })).closest('section');
    expect(within(changes ?? expect.unreachable()).getAllByText('买家现在看到').length).toBe(found.changed.length);
    const reject = screen.getByRole('button', { name: '驳回' });
    expect(reject).toHaveAccessibleDescription('先在对应的内容旁写上意见');
    await user.click(screen.getByRole('button', { name: '图片有什么问题' }));
    await user.type(screen.getByRole('textbox', { name: '图片有什么问题' }), '换白底');
    await user.click(screen.getByRole('button', { name: '要求修改' }));
    expect(await screen.findByText('已退回修改，工厂已收到通知')).toBeVisible();
    expect((await screen.findAllByRole('heading', { level: 1, name: '送审' }))[0]).toBeVisible();
  });

  test('a newer edit while the reviewer reads: told, and the notes are kept', async () => {
    const owner = await callerOf('owner');
    const found = await waiting('change');
    const { user } = await app.visit(`/review/submissions/F-1.${found.number}`, 'reviewer');
    await user.click(await screen.findByRole('button', { name: '标题有什么问题' }));
    await user.type(screen.getByRole('textbox', { name: '标题有什么问题' }), '太短');
    const { items } = await owner.get(listProducts, { params: { factoryId }, query: { q: found.articleNumber } });
    const seen = await owner.get(getProduct, { params: { factoryId, id: items[0]?.id ?? '' } });
    await owner.get(updateProduct, { params: { factoryId, id: seen.id }, body: { title: `${seen.title} 又改` }, version: seen.version });
    // The page may have heard of it by itself.
    const reject = screen.queryByRole('button', { name: '驳回' });
    if (reject) await user.click(reject);
    expect(await screen.findByText(/已经不在审了/)).toBeVisible();
    await user.click(await screen.findByRole('link', { name: /看新的/ }));
    expect(await screen.findByText(`这些意见是看 ${found.number} 时写的，发出前再对一遍。`)).toBeVisible();
    expect(screen.getByRole('textbox', { name: '标题有什么问题' })).toHaveValue('太短');
    await user.click(screen.getByRole('button', { name: '清掉意见' }));
    expect(screen.queryByText(/发出前再对一遍/)).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: '标题有什么问题' })).not.toBeInTheDocument();
  });

  test('members of factories find no such page', async () => {
    await app.visit('/review/submissions', 'owner');
    expect(await screen.findByRole('heading', { level: 1, name: '没有这一页' })).toBeInTheDocument();
  });

  test('another of the platform is told that it is not theirs', async () => {
    await app.visit('/review/submissions', 'lead');
    expect(await screen.findByRole('heading', { level: 1, name: '你的岗位看不了这一页' })).toBeInTheDocument();
  });
});
