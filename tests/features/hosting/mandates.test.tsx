import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

describe('mandates', () => {
  const app = useDemoApp();

  test('the list shows every state; a merchandiser reads and is told who writes', async () => {
    await app.visit('/F-1/hosting/mandates', 'merchandiser');
    const table = await screen.findByRole('table', { name: '授权' });
    for (const state of ['有效', '未签', '已撤销', '已结束', '未开始']) expect(await within(table).findByText(state)).toBeVisible();
    expect(screen.getByRole('button', { name: '写一份授权' })).toHaveAccessibleDescription('授权由厂长写');
  });

  test('is written step by step with floors filled in, and signed', async () => {
    const { user, router } = await app.visit('/F-1/hosting/mandates/new');
    const next = await screen.findByRole('button', { name: '下一步' });
    expect(next).toHaveAccessibleDescription('至少选一个商品');
    const [add] = await screen.findAllByRole('button', { name: /^选上 / });
    if (add === undefined) throw new Error('Nothing to choose');
    await user.click(add);
    expect(await screen.findByText('选了 1 个')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '下一步' }));
    const floor = await screen.findByLabelText('底价 / 件');
    expect(floor).not.toHaveValue('');
    await user.clear(floor);
    expect(await screen.findByText('填一个大于 0 的价格，最多三位小数')).toBeVisible();
    await user.type(floor, '1.5');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    const never = await screen.findByLabelText('超过多少一律不行');
    await user.clear(never);
    await user.type(never, '4');
    expect(await screen.findByText('要比“问厂长”大')).toBeVisible();
    await user.clear(never);
    await user.type(never, '12');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await screen.findByLabelText('到哪天（含）');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect(await screen.findByText('超过 12% 的，谁同意都不行')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '签署' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/F-1/hosting/mandates/M-6'));
    expect(await screen.findByText('厂长 签署了授权')).toBeVisible();
  });

  test('is revoked at once, and says how many tasks end with it', async () => {
    const { user } = await app.visit('/F-1/hosting/mandates/M-3');
    await user.click(await screen.findByRole('button', { name: '撤销授权' }));
    const dialog = await screen.findByRole('dialog', { name: '撤销授权 M-3？' });
    expect(within(dialog).getByText(/个没办完的任务随之结束/)).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/原因/), '先停一停');
    await user.click(within(dialog).getByRole('button', { name: '撤销授权' }));
    expect(await screen.findByText('授权已撤销')).toBeVisible();
    expect(await screen.findByText('先停一停')).toBeVisible();
    expect(screen.getByRole('button', { name: '修改' })).toHaveAttribute('aria-disabled', 'true');
  });
});
