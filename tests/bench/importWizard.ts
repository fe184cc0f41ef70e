import type { Page } from '@playwright/test';
import common from '@/i18n/locales/zh-CN/common';
import imports from '@/i18n/locales/zh-CN/imports';

const patience = 300_000;

/** Opens the wizard for a factory's store. */
export async function openWizard(page: Page, base: string, factory: string, store: string): Promise<void> {
  await page.goto(`${base}/${factory}/imports/new?store=${store}`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

/** Resolves when the picked file was read to its end and the wizard would go on. */
export async function untilRead(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: common.next, exact: true });
  await next.and(page.locator(':not([aria-disabled="true"])')).waitFor({ timeout: patience });
}

/** From a file that was read to the record of its import, which begins. Returns the record's number. */
export async function beginImport(page: Page): Promise<string> {
  const next = page.getByRole('button', { name: common.next, exact: true });
  await next.click();
  await next.click();
  await page.getByRole('button', { name: imports.confirm.begin }).click();
  await page.waitForURL(/\/imports\/I-\d+$/, { timeout: 30_000 });
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
