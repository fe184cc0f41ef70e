/** What an account may be called: lower-case letters, digits, dot, dash and underscore, 3 to 32 of them. */
export const accountPattern = /^[a-z0-9][a-z0-9._-]{2,31}$/;

export const shortestPassword = 8;
export const longestPassword = 200;

/** Whoever guesses passwords tries these first. */
const wellKnown = new Set([
  '12345678', '123456789', '1234567890', '87654321', 'password', 'passw0rd', 'password1', 'qwertyui', 'qwerty123',
  'abcd1234', 'abc12345', 'a1234567', 'a12345678', '1q2w3e4r', 'iloveyou', 'woaini1314', '5201314520', 'admin123',
]);

export type PasswordProblem = 'too-short' | 'too-long' | 'same-as-account' | 'too-simple';

/** What is wrong with a new password for an account; `null` when nothing is. Counts characters, not bytes. */
export function passwordProblem(password: string, account: string): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < shortestPassword) return 'too-short';
  if (characters.length > longestPassword) return 'too-long';
  const lower = password.toLowerCase();
  if (lower === account.toLowerCase()) return 'same-as-account';
  return wellKnown.has(lower) || new Set(characters).size < 4 ? 'too-simple' : null;
}
