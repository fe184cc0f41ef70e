import { and, eq } from 'drizzle-orm';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { OpenDatabase } from '@mocks/db/open';
import { mandateFloors, mandates, products, tasks } from '@mocks/db/schema';
import { useDemoApp } from '@tests/support/app';

describe('hosted tasks, as the factory sees them', () => {
  let demo: OpenDatabase | null = null;
  const app = useDemoApp({
    prepare: async (open) => {
      demo = open;
    },
  });
  /** A product of the mandate in force that is in no task yet. */
  async function freeProduct(): Promise<string> {
    if (demo === null) throw new Error('The demo is not open yet');
    const rows = await demo.database.select().from(tasks);
    const taken = rows.flatMap(({ productIds }) => productIds);
    const named = await demo.database
      .select({ id: products.id, number: products.number })
      .from(products)
      .innerJoin(mandateFloors, eq(mandateFloors.productId, products.id))
      .innerJoin(mandates, and(eq(mandates.id, mandateFloors.mandateId), eq(mandates.number, 'M-3')));
    const free = named.find(({ id }) => !taken.includes(id));
    if (free === undefined) throw new Error('Every product of the mandate is in a task');
    return free.number;
  }

  test('the list shows whose turn it is, and each view counts its tasks', async () => {
    const { user, router } = await app.visit('/F-1/hosting');
    const table = await screen.findByRole('table', { name: '托管' });
    expect(await within(table).findByText('双12 前把大号降到能进会场，别亏。')).toBeVisible();
    await user.click(await screen.findByRole('link', { name: /等我们定/ }));
    await waitFor(() => expect(within(screen.getByRole('table', { name: '托管' })).getAllByRole('row')).toHaveLength(3));
    expect(router.state.location.search).toBe('?view=factory');
    expect(screen.getAllByText('等厂长审批')).toHaveLength(2);
  });

  test('an approval shows the ladder with its verdicts and clauses, and takes the owner’s yes', async () => {
    const { user } = await app.visit('/F-1/hosting/T-15');
    const ladder = await screen.findByRole('table', { name: /阶梯价/ });
    expect(await screen.findByText(/超过你定的 5%，所以问你/)).toBeVisible();
    expect(within(ladder).getAllByText('变化超过 5%，要厂长审批').length).toBeGreaterThan(0);
    expect(within(ladder).getAllByTitle(/§2 底价/).length).toBeGreaterThan(0);
    expect(within(ladder).getByRole('columnheader', { name: '每件毛利' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '同意' }));
    expect(await screen.findByText('同意了，托管小二会让它生效')).toBeVisible();
    expect(await screen.findByText('厂长 同意了')).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意' })).not.toBeInTheDocument();
  });

  test('a proposal is sent back with words', async () => {
    const { user } = await app.visit('/F-1/hosting/T-14');
    await user.click(await screen.findByRole('button', { name: '退回去改' }));
    const dialog = await screen.findByRole('dialog', { name: '退回去改' });
    const send = within(dialog).getByRole('button', { name: '退回去改' });
    expect(send).toHaveAttribute('aria-disabled', 'true');
    await user.type(within(dialog).getByLabelText('要怎么改'), '首档别动');
    await user.click(send);
    expect(await screen.findByText('退回修改')).toBeVisible();
    expect(await screen.findByText('首档别动')).toBeVisible();
  });

  test('a merchandiser sees why they cannot approve, and can answer', async () => {
    const { user } = await app.visit('/F-1/hosting/T-13', 'merchandiser');
    await screen.findByText('都在授权以内，托管小二可以直接生效。');
    await user.type(screen.getByLabelText('写一句'), '可以，尽快');
    await user.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByText('可以，尽快')).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText('写一句')).toHaveValue(''));
  });

  test('a task is handed over from a product, in the stores that are meant', async () => {
    const product = await freeProduct();
    const { user, router } = await app.visit(`/F-1/hosting/new?product=${product}`, 'merchandiser');
    const submit = await screen.findByRole('button', { name: '交给托管' });
    const stores = await screen.findAllByRole('checkbox');
    expect(stores.length).toBeGreaterThan(0);
    await user.click(submit);
    expect(await screen.findByText(/至少 1/)).toBeVisible();
    await user.type(screen.getByLabelText('想怎么改'), '月底前让 3%');
    await user.click(submit);
    await waitFor(() => expect(router.state.location.pathname).toBe('/F-1/hosting/T-20'));
    expect(await screen.findByText('运营一号 把这件事交给托管')).toBeVisible();
  });

  test('a planner asks for it instead; a marketer has no such page', async () => {
    await app.visit('/F-1/hosting/new?product=P-2', 'planner');
    expect(await screen.findByRole('heading', { level: 1, name: '请厂长或运营交给托管' })).toBeVisible();
  });

  test('a marketer is told that the page is not theirs', async () => {
    await app.visit('/F-1/hosting', 'marketer');
    expect(await screen.findByRole('heading', { level: 1, name: '你的岗位看不了这一页' })).toBeVisible();
  });

  test('an applied change can be put back', async () => {
    const { user } = await app.visit('/F-1/hosting/T-2', 'merchandiser');
    await user.click(await screen.findByRole('button', { name: '改回原价' }));
    const dialog = await screen.findByRole('dialog', { name: '改回原来的价格？' });
    await user.click(within(dialog).getByRole('button', { name: '改回原价' }));
    expect(await screen.findByText('运营一号 把价格改了回去')).toBeVisible();
  });

  test('reading that fails says so and is tried again', async () => {
    const { user, router } = await app.visit('/F-1');
    await screen.findByRole('heading', { level: 1 });
    app.setFaults('status=500');
    await router.navigate('/F-1/hosting');
    await screen.findByRole('alert');
    app.setFaults(null);
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('双12 前把大号降到能进会场，别亏。')).toBeVisible();
  });
});
