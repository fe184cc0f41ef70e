import type { FieldError, ProblemDetails } from '@/api/contract/problem';

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflicts with the present state',
  412: 'A newer version exists',
  413: 'Too large',
  422: 'Invalid',
  423: 'Locked',
  428: 'The version seen is missing',
  429: 'Too many requests',
  500: 'The platform failed',
  503: 'The platform is closed for maintenance',
};

interface Extras {
  detail?: string;
  errors?: FieldError[];
  current?: unknown;
  params?: ProblemDetails['params'];
}

/** Thrown anywhere in the platform; answered as RFC 9457 problem details. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly extras: Extras = {},
  ) {
    super(`${status} ${code}`);
  }

  toDetails(requestId: string, instance: string): ProblemDetails {
    return {
      type: `urn:problem:${this.code}`,
      title: titles[this.status] ?? 'Problem',
      status: this.status,
      code: this.code,
      instance,
      requestId,
      ...this.extras,
    };
  }
}

/** A refusal that is itself an event: what was written up to it stays, unlike with every other problem. */
export class KeptProblem extends Problem {}

export const notFound = () => new Problem(404, 'not-found');

/** 422 with one error at one field of the body. */
export function invalidField(pointer: string, code: string, params?: FieldError['params']): Problem {
  return new Problem(422, 'invalid', { errors: [params ? { pointer, code, params } : { pointer, code }] });
}
