import { expect, it } from 'vitest';
import { deriveInJavaScript, passwordHasher } from '@mocks/platform/core/passwords';
import { deriveInNode } from '@mocks/server/passwordKey';

it('derives the same key as the browser does, so that one stored form serves both', async () => {
  const cost = 2 ** 10;
  const stored = await passwordHasher(deriveInNode, cost).hash('密码-passwort');
  expect(await passwordHasher(deriveInJavaScript, cost).verify('密码-passwort', stored)).toBe(true);
  expect(await passwordHasher(deriveInJavaScript, cost).verify('密码-passwort!', stored)).toBe(false);
});
