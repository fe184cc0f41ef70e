import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '@tests/support/journey';
import { expectNoSidewaysScroll } from './help/overflow';
import { fill, holding, wordsIn } from './help/words';

const { app, audit, desk, hosting, problem } = wordsIn['zh-CN'];
// It revokes the mandate that the other journeys' tasks stand on.
test.use({ demoOf: 'hosting', allowedErrors: [/status of (404|409)|404 not-found/] });
test.describe.configure({ mode: 'serial' });

/** The price of a tier of the first ladder on show. */
const price = (page: Page, tier: number) => page.getByRole('textbox', { name: holding(fill(desk.price, { n: tier })) }).first();

/** Types the present price times a factor, to whole fen. */
async function typeShare(page: Page, tier: number, factor: number): Promise<void> {
  const field = price(page, tier);
  await expect(field).not.toHaveValue('');
  await field.fill((Number(await field.inputValue()) * factor).toFixed(2));
}

test('a price change is handed over, proposed, approved on a phone, applied and put back', async ({ page, another }) => {
  test.setTimeout(180_000);
  await signInAs(page, 'merchandiser');
  await page.goto('/F-1/products/P-1');
  await page.getByRole('button', { name: wordsIn['zh-CN'].products.act.handOver }).click();
  await page.getByLabel(hosting.offerForm.wish).fill('月底前降到能进会场');
  await page.getByRole('button', { name: hosting.offerForm.submit }).click();
  await expect(page).toHaveURL(/\/F-1\/hosting\/T-\d+$/);
  const number = /T-\d+$/.exec(page.url())?.[0] ?? '';

  const agent = await another('agent');
  await agent.goto('/desk?tab=free');
  await agent.getByRole('link', { name: new RegExp(`${number} `) }).click();
  await expect(agent.getByRole('complementary', { name: fill(desk.acting, { factory: '示例收纳制品厂' }) })).toBeVisible();
  await agent.getByRole('button', { name: desk.claim, exact: true }).click();
  await typeShare(agent, 1, 0.5);
  await expect(agent.getByText(holding(desk.refusedHint)).or(agent.getByText(holding(hosting.verdict.floor)).first()).first()).toBeVisible();
  await expect(agent.getByRole('button', { name: desk.propose })).toHaveAttribute('aria-disabled', 'true');
  await typeShare(agent, 1, 2 * 0.935);
  await expect(agent.getByText(fill(hosting.verdict.ask, { ask: '5%' })).first()).toBeVisible();
  await agent.getByLabel(desk.note).fill('会场要求低 5% 以上');
  await agent.getByRole('button', { name: desk.proposeAsk }).click();
  await expect(agent.getByText(desk.waitFactory)).toBeVisible();

  const owner = await another('owner');
  await owner.setViewportSize({ width: 390, height: 844 });
  await owner.goto('/F-1/hosting?view=factory');
  await owner.getByRole('link', { name: new RegExp(number) }).click();
  await expect(owner.getByRole('heading', { name: hosting.decision.title })).toBeVisible();
  await expect(owner.getByText(holding(hosting.decision.ask))).toBeVisible();
  await expectNoSidewaysScroll(owner);
  await owner.getByRole('button', { name: hosting.decision.approve, exact: true }).click();
  await expect(owner.getByText(hosting.decision.approved)).toBeVisible();

  // The agent's page follows by itself.
  await agent.getByRole('button', { name: desk.apply, exact: true }).click();
  await expect(agent.getByText(fill(hosting.thread.entry.apply, { who: '托管小二 06' }))).toBeVisible();

  await expect(page.getByText(hosting.state.applied).first()).toBeVisible();
  await page.getByRole('button', { name: hosting.record.revert }).click();
  const confirm = page.getByRole('dialog', { name: hosting.decision.revertTitle });
  await confirm.getByRole('button', { name: hosting.record.revert }).click();
  await expect(page.getByText(fill(hosting.thread.entry.revert, { who: '运营一号' }))).toBeVisible();

  await owner.setViewportSize({ width: 1440, height: 900 });
  await owner.goto(`/F-1/audit?q=${number}`);
  const log = owner.getByRole('table', { name: wordsIn['zh-CN'].account.audit.title });
  await expect(log).toContainText(fill(audit.onBehalf, { who: '托管小二 06' }));
  for (const deed of ['offer', 'claim', 'propose', 'approve', 'apply', 'revert'] as const) {
    await expect(log).toContainText(audit.action.tasks[deed]);
  }
});

test('of two agents who claim at once one has the task, and the other reads whose it is', async ({ page, another }) => {
  await signInAs(page, 'agent');
  const other = await another('agent2');
  for (const one of [page, other]) await one.goto('/desk/tasks/F-1.T-9');
  const buttons = [page, other].map((one) => one.getByRole('button', { name: desk.claim, exact: true }));
  for (const button of buttons) await expect(button).toBeVisible();
  await Promise.all(buttons.map((button) => button.click()));
  const has = (one: Page, name: string) => one.getByText(fill(desk.heldBy, { name }), { exact: true });
  await expect(has(page, '托管小二 07').or(page.getByText(desk.claimed)).first()).toBeVisible();
  await expect(has(other, '托管小二 06').or(other.getByText(desk.claimed)).first()).toBeVisible();
  const losers = (await has(page, '托管小二 07').count()) + (await has(other, '托管小二 06').count());
  expect(losers).toBe(1);
});

test('a mandate is revoked in mid-task: the record goes from the desk, and the task ends', async ({ page, another }) => {
  await signInAs(page, 'owner');
  const agent = await another('agent');
  await agent.goto('/desk/tasks/F-1.T-11');
  await typeShare(agent, 1, 0.97);
  await page.goto('/F-1/hosting/mandates/M-3');
  await page.getByRole('button', { name: hosting.mandate.revoke }).click();
  const confirm = page.getByRole('dialog', { name: fill(hosting.mandate.revokeTitle, { number: 'M-3' }) });
  await confirm.getByRole('button', { name: hosting.mandate.revoke }).click();
  await expect(page.getByText(hosting.mandate.revokedDone)).toBeVisible();

  await expect(agent.getByRole('heading', { name: app.error.notFoundTitle })).toBeAttached();
  await agent.goto('/desk');
  await expect(agent.getByText('示例收纳制品厂')).toHaveCount(0);
  await page.goto('/F-1/hosting/T-11');
  await expect(page.getByText(hosting.state.mandate_ended).first()).toBeVisible();
  await page.goto('/F-1/hosting/new?product=P-1');
  await page.getByLabel(hosting.offerForm.wish).fill('再来');
  await page.getByRole('button', { name: hosting.offerForm.submit }).click();
  await expect(page.getByText(problem['no-mandate']).first()).toBeVisible();
});
