import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { addressOf } from '../../look/addresses';

/**
 * An address for every route: records by following a list's first link, an invitation by making one. The owner's session
 * of the page serves for it.
 */
export async function addressFor(page: Page, route: string): Promise<string> {
  if (route === '/join/:token') return `/join/${await inviteByApi(page)}`;
  const found = known.get(route) ?? (await addressOf(page, route, 'owner'));
  expect(found, `${route} leads nowhere`).not.toBeNull();
  const address = found ?? '/';
  known.set(route, address);
  return address;
}

/** Demo data has the same numbers on every server, so each is looked for once. */
const known = new Map<string, string>();

/** Makes an invitation as the page's person. Returns its token. */
async function inviteByApi(page: Page): Promise<string> {
  const session: { factories: { id: string }[] } = await (await page.request.get('/api/v1/session')).json();
  const answer = await page.request.post(`/api/v1/factories/${session.factories[0]?.id}/invitations`, {
    data: { role: 'planner', note: '', days: 7 },
    headers: { 'x-requested-with': 'XMLHttpRequest', 'idempotency-key': randomUUID() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { token }: { token: string } = await answer.json();
  return token;
}
