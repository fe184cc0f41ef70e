import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useDemoApp } from '@tests/support/app';

describe('the desk', () => {
  const app = useDemoApp();

  test('an agent sees the queue over all factories without a banner, and claims the next', async () => {
    const { user, router } = await app.visit('/', 'agent');
    const table = await screen.findByRole('table', { name: '任务' });
    expect(await within(table).findByText('示例小家电厂')).toBeVisible();
    expect(screen.queryByText(/正在代/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '领下一个' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/desk\/tasks\/F-\d\.T-\d+$/));
    expect(await screen.findByRole('complementary', { name: /正在代“示例.*厂”操作/ })).toBeVisible();
  });

  test('the verdict stands beside the figure while it is typed, and decides the button', async () => {
    const { user } = await app.visit('/desk/tasks/F-1.T-11', 'agent');
    const first = await screen.findByLabelText('所有规格 第 1 档单价');
    const submit = screen.getByRole('button', { name: '提交方案' });
    expect(submit).toHaveAccessibleDescription('还没有改动');
    const present = Number((first as HTMLInputElement).value);
    const type = async (price: number): Promise<void> => {
      await user.clear(first);
      await user.type(first, price.toFixed(2));
    };
    await type(present * 0.98);
    expect((await screen.findAllByText(/底价 .* 之上，变化以内/)).length).toBeGreaterThan(0);
    await type(present * 0.935);
    expect(await screen.findByText('变化超过 5%，要厂长审批')).toBeVisible();
    expect(screen.getByRole('button', { name: '提交给工厂审批' })).toBeVisible();
    await type(present * 1.3);
    expect((await screen.findAllByText('变化超过 15%，同意也不能改')).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '提交方案' })).toHaveAttribute('aria-disabled', 'true');
    await type(present * 0.935);
    await user.click(screen.getByRole('button', { name: '提交给工厂审批' }));
    expect(await screen.findByText('等厂长审批')).toBeVisible();
    expect(await screen.findByText('方案超过 §4，交给工厂审批')).toBeVisible();
  });

  test('costs come on a look that the thread records', async () => {
    const { user } = await app.visit('/desk/tasks/F-2.T-3', 'agent');
    await user.click(await screen.findByRole('button', { name: '看成本价' }));
    expect(await screen.findByRole('columnheader', { name: '每件毛利' })).toBeVisible();
    expect(await screen.findByText('托管小二 06 看了成本价')).toBeVisible();
  });

  test('another agent’s task says whose it is and can only be read', async () => {
    await app.visit('/desk/tasks/F-1.T-12', 'agent');
    expect(await screen.findByText('托管小二 07 在办')).toBeVisible();
    expect(screen.queryByLabelText(/第 1 档单价/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '发送' })).toHaveAccessibleDescription('领了任务才能回复');
  });

  test('what is within the mandate is applied at once', async () => {
    const { user } = await app.visit('/desk/tasks/F-1.T-13', 'agent');
    await user.click(await screen.findByRole('button', { name: '现在生效' }));
    expect((await screen.findAllByText('已生效')).length).toBeGreaterThan(0);
  });

  test('the lead sees the load and assigns; tasks themselves are not theirs', async () => {
    const { user } = await app.visit('/desk/load', 'lead');
    const load = await screen.findByRole('table', { name: '负荷' });
    expect(await within(load).findByText('托管小二 07')).toBeVisible();
    const choice = await screen.findByRole('combobox', { name: '把 F-1 T-9 派给谁' });
    await user.selectOptions(choice, '托管小二 07');
    expect(await screen.findByText('已派给 托管小二 07')).toBeVisible();
  });

  test('a lead has no way into a task; a factory’s owner has no desk', async () => {
    await app.visit('/desk/tasks/F-1.T-13', 'lead');
    expect(await screen.findByRole('heading', { level: 1, name: '你的岗位看不了这一页' })).toBeVisible();
  });

  test('the sign-in page offers the platform’s people too', async () => {
    const { user, router } = await app.visit('/sign-in', null);
    await user.click(await screen.findByRole('button', { name: '以托管组长身份进入' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/desk'));
  });
});
