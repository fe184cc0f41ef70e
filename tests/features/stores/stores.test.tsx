import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getStore, listStores, updateStore } from '@/api/contract/stores';
import { factories } from '@mocks/db/schema';
import { useDemoApp } from '@tests/support/app';
import { Caller } from '@tests/support/platform';

describe('flagship stores', () => {
  let factoryId = '';
  const app = useDemoApp({
    prepare: async ({ database }) => {
      const rows = await database.select({ id: factories.id, number: factories.number }).from(factories);
      factoryId = rows.find((row) => row.number === 'F-1')?.id ?? '';
    },
  });

  test('the list shows each store with status and channel, and leads to its record', async () => {
    const { user } = await app.visit('/F-1/stores');
    const table = await screen.findByRole('table', { name: '旗舰店' });
    const row = (await within(table).findByText('收纳严选旗舰店')).closest('tr');
    expect(row).toHaveTextContent('营业中');
    expect(row).toHaveTextContent('严选');
    await user.click(within(table).getByRole('link', { name: /收纳严选旗舰店/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '收纳严选旗舰店' })).toBeVisible();
  });

  test('the record shows what sells best there', async () => {
    await app.visit('/F-1/stores/D-1');
    const products = await screen.findByRole('table', { name: '店里的商品' });
    await waitFor(() => expect(within(products).getAllByRole('link')).toHaveLength(5));
    expect(screen.getByRole('link', { name: '看店里的商品' })).toHaveAttribute('href', '/F-1/products?store=D-1');
  });

  test('a filter narrows the list and stands in the address', async () => {
    const { user, router } = await app.visit('/F-1/stores');
    await screen.findByText('收纳严选旗舰店');
    await user.click(screen.getByRole('button', { name: '渠道' }));
    await user.click(await screen.findByRole('checkbox', { name: /PLUS/ }));
    await waitFor(() => expect(screen.queryByText('收纳严选旗舰店')).not.toBeInTheDocument());
    expect(screen.getByText('收纳 PLUS 会员店')).toBeVisible();
    expect(router.state.location.search).toContain('channel=plus');
  });

  test('editing keeps a draft, saves, and the timeline tells who did it', async () => {
    const { user } = await app.visit('/F-1/stores/D-2/edit');
    const introduction = await screen.findByLabelText(/店铺简介/);
    await user.clear(introduction);
    await user.type(introduction, '基础款，无标');
    expect(await screen.findByText(/草稿已保存/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('基础款，无标')).toBeVisible();
    expect(await screen.findByText('厂长 改了资料')).toBeVisible();
  });

  test('a save that meets a newer version shows both and keeps what the person chooses', async () => {
    const { user } = await app.visit('/F-1/stores/D-3/edit');
    const brand = await screen.findByLabelText(/品牌/);
    const other = await new Caller(app.platform()).useToken(await app.tokenOf('merchandiser'));
    const stores = await other.get(listStores, { params: { factoryId }, query: { q: 'D-3' } });
    const store = stores.items[0];
    if (!store) throw new Error('The demo has no D-3');
    const params = { factoryId, id: store.id };
    await other.get(updateStore, { params, version: store.version, body: { brand: '别人写的' } });
    await user.clear(brand);
    await user.type(brand, '我写的');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const dialog = await screen.findByRole('dialog', { name: '别人刚改过这里' });
    expect(dialog).toHaveTextContent('别人写的');
    await user.click(within(dialog).getByRole('radio', { name: '品牌 我的' }));
    await user.click(within(dialog).getByRole('button', { name: '按所选保存' }));
    await waitFor(async () =>
      expect(await other.get(getStore, { params })).toMatchObject({ brand: '我写的', version: store.version + 2 }),
    );
  });

  test('a holiday that ends before it begins is refused at its field; a right one is planned', async () => {
    const { user } = await app.visit('/F-1/stores/D-1');
    await user.click(await screen.findByRole('button', { name: '安排放假' }));
    const dialog = await screen.findByRole('dialog', { name: '安排放假' });
    const from = within(dialog).getByLabelText('第一天');
    const to = within(dialog).getByLabelText('最后一天');
    await user.type(from, '2026-12-05');
    await user.type(to, '2026-12-01');
    await user.click(within(dialog).getByRole('button', { name: '确定放假' }));
    expect(await within(dialog).findByText('结束日不能早于开始日')).toBeInTheDocument();
    expect(to).toHaveAccessibleDescription('结束日不能早于开始日');
    await user.clear(to);
    await user.type(to, '2026-12-08');
    await user.click(within(dialog).getByRole('button', { name: '确定放假' }));
    expect(await screen.findByRole('button', { name: '取消放假' })).toBeVisible();
  });

  test('a planner reads a store but is told why it cannot be edited', async () => {
    const { user } = await app.visit('/F-1/stores/D-1', 'planner');
    const edit = await screen.findByRole('button', { name: '编辑' });
    expect(edit).toHaveAccessibleDescription('只有厂长和运营能改店铺');
    await user.click(edit);
    expect(screen.getByRole('heading', { level: 1, name: '收纳严选旗舰店' })).toBeVisible();
  });

  test('the edit page itself is closed to who may not write', async () => {
    await app.visit('/F-1/stores/D-1/edit', 'marketer');
    expect(await screen.findByRole('heading', { level: 1, name: '你的岗位看不了这一页' })).toBeInTheDocument();
  });

  test('a failing platform is told with its request number, and trying again mends it', async () => {
    app.setFaults('status=500');
    const { user } = await app.visit('/F-1/stores', null);
    const retry = await screen.findByRole('button', { name: '再试一次' });
    expect(screen.getByText(/请求编号/)).toBeVisible();
    app.setFaults(null);
    await user.click(retry);
    expect(await screen.findByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  });
});
