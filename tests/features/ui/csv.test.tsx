import { expect, it } from 'vitest';
import { toCsv } from '@/ui/file/csv';

it('never lets a text run as a formula, and keeps numbers as numbers', () => {
  expect(toCsv([['=1+1', '+a', '-b', '@c', -5, null]])).toBe("\uFEFF'=1+1,'+a,'-b,'@c,-5,\r\n");
});

it('quotes what would break a line or a column', () => {
  expect(toCsv([['a,b', 'say "hi"', 'two\nlines', '=x,"y"']])).toBe(
    '\uFEFF"a,b","say ""hi""","two\nlines","\'=x,""y"""\r\n',
  );
});
