import { expect, signInAs, test } from '@tests/support/journey';
import { fill, like, wordsIn } from './help/words';

const { account: words, app, common, notifications, stores } = wordsIn['zh-CN'];
// Whoever is removed is told so by the platform at the next question.
test.use({ allowedErrors: [/status of (401|403|404)/] });

test('a person is invited, joins, gets another role, and is removed', async ({ page, another }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1/members');
  await page.getByRole('button', { name: words.members.invite }).click();
  const form = page.getByRole('dialog', { name: words.members.invite });
  await form.getByLabel(words.invitations.note).fill('新来的小张');
  await form.getByRole('button', { name: words.invitations.create }).click();
  const made = page.getByRole('dialog', { name: words.invitations.linkTitle });
  const address = await made.getByRole('textbox', { name: words.invitations.linkTitle }).inputValue();
  await made.getByRole('button', { name: words.invitations.done }).click();
  await expect(page.getByRole('list', { name: words.invitations.title })).toContainText('新来的小张');

  const newcomer = await another(null);
  await newcomer.goto(address);
  await expect(newcomer.getByRole('heading', { level: 1 })).toContainText('示例收纳制品厂');
  await newcomer.getByRole('button', { name: words.join.submit }).click();
  await expect(newcomer.getByLabel(words.join.account)).toHaveAttribute('aria-invalid', 'true');
  await newcomer.getByLabel(words.join.account).fill('xiao.zhang');
  await newcomer.getByLabel(words.join.name).fill('张小小');
  await newcomer.getByLabel(words.join.password).fill('correct horse 42');
  await newcomer.getByRole('button', { name: words.join.submit }).click();
  await expect(newcomer).toHaveURL(/\/F-1$/);
  const navigation = newcomer.getByRole('navigation', { name: app.nav.label });
  await expect(navigation.getByRole('link', { name: app.nav.stores })).toBeVisible();
  await expect(navigation.getByRole('link', { name: app.nav.members })).toHaveCount(0);
  await newcomer.goto('/F-1/stores/D-1');
  await expect(newcomer.getByRole('link', { name: common.edit, exact: true })).toBeVisible();

  // The owner sees the newcomer without asking, and gives another role; the newcomer's page follows by itself.
  const role = page.getByRole('combobox', { name: fill(words.members.roleOf, { name: '张小小' }) });
  await expect(role).toHaveValue('merchandiser');
  await role.selectOption('marketer');
  await expect(page.getByText(fill(words.members.roleChanged, { name: '张小小', role: app.role.marketer }))).toBeVisible();
  const edit = newcomer.getByRole('button', { name: common.edit, exact: true });
  await expect(edit).toHaveAttribute('aria-disabled', 'true');
  await expect(edit).toHaveAccessibleDescription(stores.edit.noRight);
  await newcomer.getByRole('button', { name: new RegExp(`^${notifications.open}`) }).click();
  await expect(newcomer.getByText(like(fill(notifications.kind.member.roleChanged, { role: app.role.marketer })))).toBeVisible();

  await page.getByRole('button', { name: fill(words.members.removeOf, { name: '张小小' }) }).click();
  const confirm = page.getByRole('dialog', { name: fill(words.members.removeTitle, { name: '张小小' }) });
  await expect(confirm.getByRole('button', { name: words.members.removeConfirm })).toHaveAttribute('aria-disabled', 'true');
  await confirm.getByRole('textbox').fill('xiao.zhang');
  await confirm.getByRole('button', { name: words.members.removeConfirm }).click();
  await expect(page.getByText(fill(words.members.removed, { name: '张小小' }))).toBeVisible();
  await newcomer.goto('/F-1/stores');
  await expect(newcomer.getByRole('heading', { name: app.error.notFoundTitle, level: 1 })).toBeAttached();

  await page.goto('/F-1/audit');
  const log = page.getByRole('table', { name: words.audit.title });
  const { members: did } = wordsIn['zh-CN'].audit.action;
  for (const deed of [did.remove, did.changeRole, did.join, did.invite]) await expect(log).toContainText(deed);
  await page.getByRole('searchbox').fill('张小小');
  await expect(log.getByRole('row')).toHaveCount(4);
  await expect(page).toHaveURL(/q=/);
});

test('an invitation that was taken back opens no door', async ({ page, another }) => {
  await signInAs(page, 'owner2');
  await page.goto('/F-2/members');
  await page.getByRole('button', { name: words.members.invite }).click();
  await page.getByLabel(words.invitations.note).fill('发错了人');
  await page.getByRole('button', { name: words.invitations.create }).click();
  const address = await page.getByRole('textbox', { name: words.invitations.linkTitle }).inputValue();
  await page.getByRole('button', { name: words.invitations.done }).click();
  await page.getByRole('button', { name: fill(words.invitations.revokeOf, { who: '发错了人' }) }).click();
  await expect(page.getByText(words.invitations.revoked)).toBeVisible();
  const stranger = await another(null);
  await stranger.goto(address);
  await expect(stranger.getByText(words.join.revokedTitle)).toBeVisible();
  await stranger.goto('/join/no-such-token');
  await expect(stranger.getByText(words.join.unknownTitle)).toBeVisible();
});
