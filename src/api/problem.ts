import type { FieldError, ProblemDetails } from './contract/problem';

/** Why a call failed without the platform's word on it. */
export type LineFault = 'offline' | 'no-answer' | 'unreadable';

interface Known {
  status: number;
  code: string;
  requestId: string | null;
  errors: readonly FieldError[];
  params: NonNullable<ProblemDetails['params']>;
  current: unknown;
}

/**
 * The one error of the app's calls. `code` is the platform's stable word, or a `LineFault` with status 0 when no
 * readable answer came; the words for people are in the `problem` namespace.
 */
export class ApiProblem extends Error implements Known {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly errors: readonly FieldError[];
  readonly params: NonNullable<ProblemDetails['params']>;
  readonly current: unknown;

  constructor(known: Partial<Known> & { status: number; code: string }) {
    super(`${known.status} ${known.code}`);
    this.name = 'ApiProblem';
    this.status = known.status;
    this.code = known.code;
    this.requestId = known.requestId ?? null;
    this.errors = known.errors ?? [];
    this.params = known.params ?? {};
    this.current = known.current;
  }

  static fromDetails(details: ProblemDetails): ApiProblem {
    return new ApiProblem(details);
  }

  static fromLine(fault: LineFault): ApiProblem {
    return new ApiProblem({ status: 0, code: fault });
  }
}

/** Whether an unknown error is the app's own, optionally of one status. */
export function isProblem(error: unknown, status?: number): error is ApiProblem {
  return error instanceof ApiProblem && (status === undefined || error.status === status);
}
