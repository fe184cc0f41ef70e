import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountPattern, longestPassword, passwordProblem, shortestPassword } from '@/domain/account';

describe('passwords', () => {
  test.each([
    ['短', 'owner', 'too-short'],
    ['1234567', 'owner', 'too-short'],
    ['x'.repeat(longestPassword + 1), 'owner', 'too-long'],
    ['Owner.One', 'owner.one', 'same-as-account'],
    ['12345678', 'owner', 'too-simple'],
    ['Password', 'owner', 'too-simple'],
    ['aabbaabbaabb', 'owner', 'too-simple'],
    ['仓库门口有两棵树', 'owner', null],
    ['correct horse', 'owner', null],
  ])('%s of %s: %s', (password, account, problem) => {
    expect(passwordProblem(password, account)).toBe(problem);
  });

  test('length counts characters as people see them, not code units', () => {
    expect(passwordProblem('😀😃😄😁😆😅😂', 'owner')).toBe('too-short');
    expect(passwordProblem('😀😃😄😁😆😅😂🙂', 'owner')).toBeNull();
  });

  test('whatever is shorter than the shortest is refused, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: shortestPassword - 1 }), (password) => {
        expect(passwordProblem(password, 'owner')).toBe('too-short');
      }),
    );
  });
});

test.each([
  ['owner', true],
  ['zhang.new-1_x', true],
  ['ab', false],
  ['.abc', false],
  ['Owner', false],
  ['张三三', false],
  ['a'.repeat(33), false],
])('account %s is allowed: %s', (account, allowed) => {
  expect(accountPattern.test(account)).toBe(allowed);
});
