import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

describe('sign-in and shell', () => {
  const app = useDemoApp();

  test('one click per role enters the demo; the platform’s people are offered too', async () => {
    const { user, router } = await app.visit('/', null);
    expect(await screen.findByRole('heading', { level: 1, name: '登录' })).toBeVisible();
    const demo = await screen.findByRole('region', { name: '示例数据，一键进入' });
    expect(within(demo).getAllByRole('button', { name: /小二|组长/ })).toHaveLength(4);
    await user.click(within(demo).getByRole('button', { name: '以计划员身份进入' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/F-1'));
  });

  test('empty fields and a wrong password are told where they are', async () => {
    const { user } = await app.visit('/sign-in', null);
    await user.click(await screen.findByRole('button', { name: '登录' }));
    expect(screen.getByLabelText('账号')).toHaveAccessibleDescription('填账号');
    await user.type(screen.getByLabelText('账号'), 'owner');
    await user.type(screen.getByLabelText('密码'), 'wrong');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不对');
    expect(screen.getByLabelText('账号')).toHaveValue('owner');
  });

  test('a page asked for while signed out is opened after signing in', async () => {
    const { user, router } = await app.visit('/F-1/stores/D-1', null);
    await user.click(await screen.findByRole('button', { name: '以厂长身份进入' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/F-1/stores/D-1'));
  });

  test('a session that ends leads to sign-in, and back to where one was', async () => {
    const { user, router } = await app.visit('/F-1/stores');
    await screen.findByText('收纳严选旗舰店');
    app.clock.advance(13 * 60 * 60 * 1000);
    await user.click(screen.getByRole('link', { name: /收纳严选旗舰店/ }));
    expect(await screen.findByText(/登录已过期/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '以厂长身份进入' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/F-1\/stores/));
  });

  test('another factory’s address is not there', async () => {
    await app.visit('/F-2/stores');
    expect(await screen.findByRole('heading', { level: 1, name: '没有这一页' })).toBeInTheDocument();
  });

  test('the platform’s people come to their own desks', async () => {
    const { router } = await app.visit('/', 'reviewer');
    expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/review/submissions');
  });

  test('the navigation shows what the role may see', async () => {
    await app.visit('/F-1/stores', 'marketer');
    const nav = (await screen.findAllByRole('navigation', { name: '主导航' }))[0];
    if (!nav) throw new Error('There is no navigation');
    expect(within(nav).getByRole('link', { name: '旗舰店' })).toBeVisible();
    expect(within(nav).queryByRole('link', { name: '成员' })).not.toBeInTheDocument();
    expect(within(nav).queryByRole('link', { name: '订单导入' })).not.toBeInTheDocument();
  });

  test('the palette opens by keyboard, finds a store and goes there', async () => {
    const { user, router } = await app.visit('/F-1/stores');
    await screen.findByText('收纳严选旗舰店');
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: '搜商品、店铺、页面' });
    await user.type(field, 'PLUS');
    expect(await screen.findByRole('option', { name: /D-2 收纳 PLUS 会员店/ })).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/F-1/stores/D-2'));
  });

  test('the palette finds a product import by its number', async () => {
    const { user, router } = await app.visit('/F-1/stores');
    await screen.findByText('收纳严选旗舰店');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: '搜商品、店铺、页面' }), 'C-1');
    await user.click(await screen.findByRole('option', { name: /^C-1 / }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/F-1/products/imports/C-1'));
  });

  test.each([
    ['reviewer', '搜送审、页面', 'S-', /^S-\d+ .*送审$/, /^\/review\/submissions\/F-\d\.S-\d+$/],
    ['agent', '搜任务、页面', 'T-', /^T-\d+ .*托管任务$/, /^\/desk\/tasks\/F-\d\.T-\d+$/],
  ])('the palette of the %s finds what lies on the desk', async (account, title, text, name, place) => {
    const { user, router } = await app.visit('/', account);
    await user.click(await screen.findByRole('button', { name: title }));
    await user.type(await screen.findByRole('combobox', { name: title }), text);
    const [found] = await screen.findAllByRole('option', { name });
    if (!found) throw new Error(`The palette found no ${text}`);
    await user.click(found);
    await waitFor(() => expect(router.state.location.pathname).toMatch(place));
  });

  test('the store switch stands in the address and stays while moving on', async () => {
    const { user, router } = await app.visit('/F-1/stores');
    await user.click(await screen.findByRole('button', { name: /全部店铺/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: /收纳 PLUS 会员店/ }));
    expect(await screen.findByRole('button', { name: '收纳 PLUS 会员店' })).toBeVisible();
    expect(router.state.location.search).toBe('?store=D-2');
    const [nav] = screen.getAllByRole('navigation', { name: '主导航' });
    if (!nav) throw new Error('There is no navigation');
    await user.click(within(nav).getByRole('link', { name: '工作台' }));
    await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe('/F-1?store=D-2'));
  });

  test('language and theme change at once', async () => {
    const { user } = await app.visit('/F-1/stores');
    await user.click(await screen.findByRole('button', { name: '深色' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    await user.click(screen.getByRole('button', { name: '账号' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Flagship stores' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Account' }));
    await user.click(await screen.findByRole('menuitemradio', { name: '简体中文' }));
    expect(await screen.findByRole('heading', { level: 1, name: '旗舰店' })).toBeVisible();
  });

  test('maintenance is told as such', async () => {
    app.setFaults('status=503');
    await app.visit('/sign-in', null);
    expect(await screen.findByText(/平台在维护，过一会儿再来/)).toBeInTheDocument();
  });
});
