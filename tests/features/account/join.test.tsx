import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inviteMember } from '@/api/contract/members';
import { signIn, signOut } from '@/api/contract/session';
import { call } from '@/api/call';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { useDemoApp } from '@tests/support/app';

const app = useDemoApp();

/** A link as the owner would send it; nobody is signed in afterwards. */
async function link(role: 'planner' | 'merchandiser'): Promise<string> {
  const { factories } = await call(signIn, { body: { account: 'owner', password: demoPassword } });
  const { token } = await call(inviteMember, { params: { factoryId: factories[0]?.id ?? '' }, body: { role, note: '' } });
  await call(signOut);
  return `/join/${token}`;
}

test('a new person signs up with the link and stands in the factory', async () => {
  const { user } = await app.visit(await link('planner'), null);
  expect(await screen.findByText('厂长 邀请你加入，岗位是计划员。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /注册并加入/ }));
  expect(screen.getByLabelText('账号')).toHaveAccessibleDescription(/必填/);
  await user.type(screen.getByLabelText('账号'), 'owner2');
  await user.type(screen.getByLabelText('姓名'), '小张');
  await user.type(screen.getByLabelText('密码'), '12345678');
  await user.click(screen.getByRole('button', { name: /注册并加入/ }));
  expect(await screen.findByText('这个密码太容易猜到')).toBeVisible();
  await user.clear(screen.getByLabelText('密码'));
  await user.type(screen.getByLabelText('密码'), '仓库门口有两棵树');
  await user.click(screen.getByRole('button', { name: /注册并加入/ }));
  expect(await screen.findByText('这个账号已经有人用了')).toBeVisible();
  await user.clear(screen.getByLabelText('账号'));
  await user.type(screen.getByLabelText('账号'), 'zhang.new');
  await user.click(screen.getByRole('button', { name: /注册并加入/ }));
  expect(await screen.findByRole('heading', { name: /，小张$/ })).toBeVisible();
});

test('somebody with an account elsewhere joins as who they are', async () => {
  const { user, router } = await app.visit(await link('merchandiser'), 'owner2');
  expect(await screen.findByText('你现在登录的是 二厂厂长（owner2）。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '以 二厂厂长 的身份加入' }));
  expect(await screen.findByRole('heading', { name: /，二厂厂长$/ })).toBeVisible();
  expect(router.state.location.pathname).toBe('/F-1');
});

test('a link that names nothing says so, with a way on', async () => {
  await app.visit(`/join/${'0'.repeat(64)}`, null);
  const page = await screen.findByRole('main');
  expect(await within(page).findByText('没有这份邀请')).toBeVisible();
  expect(within(page).getByRole('link', { name: '去登录' })).toHaveAttribute('href', '/sign-in');
});
