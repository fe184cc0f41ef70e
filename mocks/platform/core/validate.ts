import * as z from 'zod/mini';
import type { FieldError } from '@/api/contract/problem';
import type { Shape } from '@/api/contract/endpoint';
import { Problem } from './problem';

const codes: Record<string, string> = {
  invalid_type: 'wrong-type',
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_format: 'wrong-format',
  invalid_value: 'not-allowed',
  invalid_union: 'not-allowed',
  unrecognized_keys: 'unknown-field',
};

const escape = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

function fieldError(issue: z.core.$ZodIssue): FieldError {
  const pointer = issue.path.map((part) => `/${escape(part)}`).join('');
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const code = missing ? 'required' : (codes[issue.code] ?? (issue.message || 'invalid'));
  if (issue.code === 'too_small') return { pointer, code, params: { least: Number(issue.minimum) } };
  if (issue.code === 'too_big') return { pointer, code, params: { most: Number(issue.maximum) } };
  return { pointer, code };
}

/** Parses what came from outside; throws 422 with one error per field. `custom` issues carry their code as message. */
export function parseOrProblem<S extends Shape>(shape: S, value: unknown): z.output<S> {
  const parsed = z.safeParse(shape, value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem(422, 'invalid', { errors: parsed.error.issues.map(fieldError) });
}
