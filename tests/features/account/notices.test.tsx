import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { call } from '@/api/call';
import { changeMemberRole, listMembers } from '@/api/contract/members';
import { signIn, signOut } from '@/api/contract/session';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { useDemoApp } from '@tests/support/app';

const app = useDemoApp();

/** The owner gives the marketer another role: the marketer is told. */
async function changeRole(role: 'planner' | 'marketer'): Promise<void> {
  const { factories } = await call(signIn, { body: { account: 'owner', password: demoPassword } });
  const params = { factoryId: factories[0]?.id ?? '' };
  const { items } = await call(listMembers, { params, query: { q: 'marketer' } });
  const [member] = items;
  if (member) await call(changeMemberRole, { params: { ...params, id: member.id }, body: { role }, version: member.version });
  await call(signOut);
}

test('the bell says that something is unread; reading it there quiets the bell', async () => {
  await changeRole('planner');
  const { user } = await app.visit('/F-1/stores', 'marketer');
  await user.click(await screen.findByRole('button', { name: /打开通知 · \d+ 条未读/ }));
  const panel = await screen.findByRole('dialog', { name: '通知' });
  expect(await within(panel).findByText('厂长 把你的岗位改成了计划员')).toBeInTheDocument();
  await user.click(within(panel).getByRole('button', { name: '全部标为已读' }));
  expect(await screen.findByRole('button', { name: '打开通知' })).toBeVisible();
});

test('the page keeps what was read under all, and empties the unread', async () => {
  await changeRole('marketer');
  const { user } = await app.visit('/F-1/notifications', 'marketer');
  expect(await screen.findByText('厂长 把你的岗位改成了品牌营销')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '全部标为已读' }));
  expect(await screen.findByText('没有未读的通知')).toBeVisible();
  await user.click(screen.getByRole('link', { name: '全部' }));
  await waitFor(() => expect(screen.getAllByText(/把你的岗位改成了/).length).toBeGreaterThan(0));
});
